import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { titleCase } from '../harness/title_case';
import { labelOf } from '../operation/label';
import { type Arguments, command } from './command';

const help = `Makes the files of a new operation, for you to fill in.

  npm run new -- create add_something --category contacts \\
    --endpoint 'POST /contacts/{contactId}/something' --scope contacts.write

  create | trigger | search   what it is; then its key, in snake_case

  --category contacts       the folder that it goes to, one of those that there are
  --endpoint 'GET /things/{id}'
                            the endpoint as HighLevel's documents write it
  --scope contacts.write    the scope that the endpoint asks for
  --access location         the token that it takes: location (if you say nothing), agency, either
  --version 2021-04-15      the Version header, where it is not 2021-07-28
  --label 'Add Something'   the name that users see; made from the key, if you say nothing
  --noun Something          what it is about; the key without its verb, if you say nothing
  --record something        the record that it gives, from records/; made if it is not there
`;

const folders = { create: 'creates', trigger: 'triggers', search: 'searches' };
type Kind = keyof typeof folders;

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const versions = ['2021-07-28', '2021-04-15'];
const levels = ['location', 'agency', 'either'];

/** What is asked for, checked. */
type Wish = {
  kind: Kind;
  key: string;
  category: string;
  /** `POST /contacts/{contactId}/something`, and its two halves. */
  endpoint: string;
  method: string;
  path: string;
  scope: string;
  access: string;
  version: string;
  label: string;
  noun: string;
  record: string;
};

/** npm runs a script in the folder of its project. */
const root = process.cwd();

const options = {
  category: { type: 'string' },
  endpoint: { type: 'string' },
  scope: { type: 'string' },
  access: { type: 'string', default: 'location' },
  version: { type: 'string', default: '2021-07-28' },
  label: { type: 'string' },
  noun: { type: 'string' },
  record: { type: 'string' },
} as const;

const main = ({ values, positionals }: Arguments<typeof options>): void => {
  const wish = checked(positionals, values);
  const files = filesOf(wish);
  for (const file of Object.keys(files)) {
    if (existsSync(join(root, file))) throw new Error(`${file} is there already.`);
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const index = `${folders[wish.kind]}/index.ts`;
  const line = `export { default as ${wish.key} } from './${wish.category}/${wish.key}';\n`;
  writeFileSync(join(root, index), readFileSync(join(root, index), 'utf8') + line);
  normalize([...Object.keys(files), index]);
  console.log(whatNext(wish, [...Object.keys(files), `${index} (one line)`]));
};

type Given = Partial<Record<keyof Wish, string>> & { access: string; version: string };

/** @throws Error that says what is missing or cannot be. */
const checked = ([kind = '', key = '', ...others]: string[], given: Given): Wish => {
  const { category = '', endpoint = '', scope = '', access, version } = given;
  const [method = '', path = ''] = endpoint.split(' ');
  if (!existsSync(join(root, 'creates', 'index.ts'))) {
    throw new Error('This is not the folder of the project: start it there, with npm run new.');
  }
  if (!isKind(kind)) throw new Error('Say what it is: create, trigger or search (--help).');
  if (!/^[a-z]+(_[a-z\d]+)+$/.test(key)) {
    throw new Error(`"${key}" is not a key, which is a verb and what it is about: add_something.`);
  }
  if (others.length) throw new Error(`What is "${others.join(' ')}"? Options begin with --.`);
  const known = categories();
  if (!known.includes(category)) throw new Error(`--category is one of ${known.join(', ')}.`);
  if (!methods.includes(method) || !/^(\/([\w.-]+|\{\w+\}))+\/?$/.test(path)) {
    throw new Error("--endpoint is like 'POST /contacts/{contactId}/something'.");
  }
  if (!/^[\w/-]+\.(readonly|write)$/.test(scope)) {
    throw new Error('--scope is like contacts.write (npm run scopes).');
  }
  for (const [name, value, allowed] of [
    ['access', access, levels],
    ['version', version, versions],
  ] as const) {
    if (!allowed.includes(value)) throw new Error(`--${name} is one of ${allowed.join(', ')}.`);
  }
  const noun = given.noun ?? singular(titleCase(labelOf(key.slice(key.indexOf('_') + 1))));
  const label = given.label ?? titleCase(labelOf(key));
  const record = method === 'DELETE' ? 'deletion' : (given.record ?? snakeCase(noun));
  if (!/^[a-z][a-z\d_]*$/.test(record)) throw new Error('--record is the name of a file: a_thing.');
  return {
    ...{ kind, key, category, endpoint, method, path },
    ...{ scope, access, version, label, noun, record },
  };
};

const singular = (noun: string) => noun.replace(/ies$/, 'y').replace(/([^sui])s$/, '$1');

const isKind = (kind: string): kind is Kind => kind in folders;

const categories = () => [
  ...new Set(
    Object.values(folders).flatMap((folder) =>
      readdirSync(join(root, folder)).filter((name) => !name.includes('.')),
    ),
  ),
];

const snakeCase = (text: string) => text.toLowerCase().replace(/\W+/g, '_');

const camelCase = (text: string) => text.replace(/_+(\w)/g, (_, letter) => letter.toUpperCase());

const filesOf = (wish: Wish): Record<string, string> => {
  const record = `records/${wish.record}.ts`;
  return {
    [`${folders[wish.kind]}/${wish.category}/${wish.key}.ts`]: operationText(wish),
    ...(!existsSync(join(root, record)) && { [record]: recordText(wish) }),
    [`test/${folders[wish.kind]}/${wish.category}/${wish.key}.test.ts`]: testText(wish),
  };
};

/** What the connection knows, so that no form asks for it. */
const known = ['locationId', 'companyId'];

const parametersOf = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);

/** The field of a parameter: the one that other forms have, if there is one of its name. */
const fieldOf = (name: string): { from: string; make: string } => {
  const file = readdirSync(join(root, 'inputs')).find((each) =>
    readFileSync(join(root, 'inputs', each), 'utf8').includes(`export const ${name} = () =>`),
  );
  return file
    ? { from: `inputs/${file.replace('.ts', '')}`, make: name }
    : { from: 'inputs/kinds', make: 'id' };
};

const operationText = (wish: Wish): string => {
  const { kind, key, endpoint, method, path, scope, access, version, label, noun, record } = wish;
  const asked = parametersOf(path).filter((name) => !known.includes(name));
  const fields = asked.map((name) => ({ name, ...fieldOf(name) }));
  const isDelete = method === 'DELETE';
  // A list of a sub-account names it as a rule.
  const namesLocation = kind !== 'create' && access === 'location' && asked.length === 0;
  const maker = { create: 'action', trigger: 'pollingTrigger', search: 'search' }[kind];
  const name = isDelete ? 'deleted' : camelCase(record);
  const imports = [
    `import * as z from 'zod';`,
    ...fields.map(({ from, make }) => `import { ${make} } from '../../${from}';`),
    `import { ${maker} } from '../../operation';`,
    `import { ${name} } from '../../records/${record}';`,
  ];
  const result = `'${isList(wish) ? lastName(path) : camelCase(snakeCase(noun))}'`;
  return lines(
    ...new Set(imports),
    '',
    '// TODO: fill in the description, the fields of the form with their help, and where the result',
    '// is in the answer; take this comment away. The neighbours in this folder show how.',
    `export default ${maker}({`,
    `key: '${key}',`,
    `noun: '${noun}',`,
    `label: '${label}',`,
    `description: '${descriptionOf(wish)}',`,
    `endpoint: '${endpoint}',`,
    version !== '2021-07-28' && `version: '${version}',`,
    kind === 'search' && 'emptyOnNotFound: true,',
    `scope: '${scope}',`,
    access !== 'location' && `access: '${access}',`,
    `input: z.object({ ${fields.map(({ name, make }) => `${name}: ${make}()`).join(', ')} }),`,
    isDelete && `warning: 'The ${noun.toLowerCase()} is gone for good.',`,
    namesLocation && 'request: (_, { locationId }) => ({ query: { locationId } }),',
    ...(isDelete
      ? [`...deleted('${asked.at(-1) ?? 'id'}'),`]
      : [`result: ${result},`, `record: ${name},`]),
    kind === 'trigger' && `firesOn: '${isList(wish) ? 'user choice' : 'changed record'}',`,
    kind === 'trigger' && `watches: [${asked.map((name) => `'${name}'`).join(', ')}],`,
    '});',
  );
};

/** Lines of a file, without those that are not needed; Biome lays them out. */
const lines = (...all: (string | false)[]): string =>
  `${all.filter((line) => line !== false).join('\n')}\n`;

/** The last name in a path that is no parameter. */
const lastName = (path: string) => path.split('/').findLast((part) => /^[\w.-]+$/.test(part)) ?? '';

const isList = ({ kind, path }: Wish) => kind === 'trigger' && !/\}\/?$/.test(path);

const descriptionOf = ({ kind, key, noun }: Wish): string => {
  const thing = `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun.toLowerCase()}`;
  if (kind === 'trigger') return `Triggers when ${thing} is created.`;
  if (kind === 'search') return `Finds ${thing}.`;
  const [verb = ''] = key.split('_');
  const ending = /(s|x|z|ch|sh)$/.test(verb) ? 'es' : 's';
  const third = /[^aeiou]y$/.test(verb) ? verb.replace(/y$/, 'ies') : verb + ending;
  return `${titleCase(third)} ${thing}.`;
};

const recordText = ({ kind, noun, record }: Wish): string =>
  lines(
    `import { record, text } from '../operation';`,
    '',
    `/** ${/^[aeiou]/i.test(noun) ? 'An' : 'A'} ${noun.toLowerCase()}. */`,
    `export const ${camelCase(record)} = record({`,
    '// TODO: one line for each field that HighLevel tells, with an example.',
    `id: text('HGPcayliwcdoUFzvbTok'),`,
    // A Zap that starts with it rests on this list (operation/record.ts).
    kind === 'trigger' ? `}, { counted: 'id' });` : '});',
  );

const testText = (wish: Wish): string => {
  const { kind, key, category, method, path, access, version } = wish;
  const name = camelCase(key);
  const parameters = parametersOf(path);
  const asked = parameters.filter((parameter) => !known.includes(parameter));
  const isAgency = access === 'agency';
  const sendsBody = kind === 'create' && !['GET', 'DELETE'].includes(method);
  const namesLocation = kind !== 'create' && access === 'location' && asked.length === 0;
  const seeds = ['locationId', 'companyId', 'contactId'].filter(
    (each) => parameters.includes(each) || (namesLocation && each === 'locationId'),
  );
  const unknown = asked.filter((parameter) => !seeds.includes(parameter));
  const headers = version === '2021-07-28' ? 'headers' : 'aprilHeaders';
  const sent = `${headers}.${sendsBody ? 'json' : 'plain'}`;
  const options = (...more: string[]) => {
    const all = [...more, ...(isAgency ? ['connection: connections.agency'] : [])];
    return all.length ? `, { ${all.join(', ')} }` : '';
  };
  const form = `{ ${asked.join(', ')} }`;
  const absent = `{ ${asked.map((parameter) => `${parameter}: 'absent'`).join(', ')} }`;
  const isSearch = kind === 'search';
  const players = [
    ...(isAgency ? ['connections'] : []),
    'runWithCassette',
    ...(isSearch ? [] : ['expectFailure']),
  ];
  const one = '{ id: expect.any(String) }';
  return lines(
    `import ${name} from '../../../${folders[kind]}/${category}/${key}';`,
    seeds.length > 0 && `import { seeded } from '../../../sandbox/seed';`,
    `import { ${players.join(', ')} } from '../../../harness/play';`,
    `import { ${headers} } from '../../../harness/requests';`,
    '',
    seeds.length > 0 && `const { ${seeds.join(', ')} } = seeded;`,
    ...unknown.flatMap((parameter) => [
      '// TODO: an ID of sandbox/seed.ts.',
      `const ${parameter} = 'unknown';`,
    ]),
    '',
    `// TODO: fill the whole form and expect the whole request; then npm run record -- ${key}`,
    `test('${key} sends what the form holds', async () => {`,
    `const { requests, result } = await runWithCassette(${name}, ${form}${options()});`,
    '',
    'expect(requests).toEqual([{',
    `method: '${method}',`,
    `path: \`${inTemplate(path)}\`,`,
    namesLocation && 'query: { locationId },',
    `headers: ${isAgency ? `{ ...${sent}, authorization: 'Bearer agency-token' }` : sent},`,
    sendsBody && 'body: {},',
    '}]);',
    `expect(result).toMatchObject(${kind === 'create' ? one : `[${one}]`});`,
    '});',
    '',
    ...(isSearch
      ? [
          `test('${key} finds nothing where there is nothing', async () => {`,
          `const { result } = await runWithCassette(${name}, ${absent}${options(`cassette: '${key}.nobody'`)});`,
          'expect(result).toEqual([]);',
        ]
      : [
          '// TODO: what HighLevel refuses, and what the user then reads.',
          `test('${key} says what HighLevel refuses', async () => {`,
          `const { message } = await expectFailure(${name}, ${absent}${options()});`,
          'expect(message).toMatch(/not found/);',
        ]),
    '});',
  );
};

/** A path as a template that holds its parameters. */
const inTemplate = (path: string) => path.replace(/\{/g, '$' + '{');

/** Leaves the layout, and the order of imports and of the table of contents, to Biome. */
const normalize = (files: string[]): void => {
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  execFileSync(process.execPath, [biome, 'check', '--write', '--log-level=error', ...files], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};

const whatNext = (wish: Wish, files: string[]): string => {
  const { kind, key, category, label, noun, method, path, version, scope, access } = wish;
  const row = {
    ...{ category, kind, key, label, noun, method, path, version },
    ...{ scopes: [scope], access, path_params: parametersOf(path) },
  };
  return `Made:
${files.map((file) => `  ${file}`).join('\n')}

Fill in what is marked with TODO. Then:
  1. add the endpoint to sandbox/routes/, if it is not there
  2. npm run record -- ${key}
  3. npm run docs
  4. npm run check

Its row for a catalogue of operations:
${JSON.stringify(row, null, 2)}`;
};

void command({ help, options, allowPositionals: true }, main);
