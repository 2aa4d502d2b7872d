import { titleCase } from '../harness/title_case';

export const folders = {
  create: 'creates',
  trigger: 'triggers',
  search: 'searches',
  dropdown: 'dropdowns',
};

/** How a list comes in pages, and what reads it (highlevel/pages.ts). */
export const pagings = { skip: 'bySkip', offset: 'byOffset', page: 'byPage' };

/** What is asked for, checked. */
export type Wish = {
  kind: keyof typeof folders;
  key: string;
  category: string;
  /** The title of a new category; empty for one that is there. */
  title: string;
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
  paging: keyof typeof pagings | '';
};

/** Finds the field of a parameter: where it is, and the function that makes it. */
type FieldOf = (name: string) => { from: string; make: string };

export const singular = (noun: string) => noun.replace(/ies$/, 'y').replace(/([^sui])s$/, '$1');

export const snakeCase = (text: string) => text.toLowerCase().replace(/\W+/g, '_');

export const camelCase = (text: string) =>
  text.replace(/_+(\w)/g, (_, letter) => letter.toUpperCase());

/** What the connection knows, so that no form asks for it. */
const known = ['locationId', 'companyId'];

const parametersOf = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);

const askedOf = (path: string) => parametersOf(path).filter((name) => !known.includes(name));

/** Lines of a file, without those that are not needed; Biome lays them out. */
const lines = (...all: (string | false)[]): string =>
  `${all.filter((line) => line !== false).join('\n')}\n`;

/** The last name in a path that is no parameter. */
const lastName = (path: string) => path.split('/').findLast((part) => /^[\w.-]+$/.test(part)) ?? '';

export const isList = ({ kind, path }: Wish) => kind === 'trigger' && !/\}\/?$/.test(path);

/** Where the answer holds the result, as HighLevel does it as a rule. */
export const resultName = (wish: Wish): string =>
  camelCase(snakeCase(isList(wish) ? lastName(wish.path) : wish.noun));

/** Whether what is asked for is found by its sub-account: a list as a rule, and what is made in one. */
const isOfLocation = ({ kind, access, method, path }: Wish) =>
  access === 'location' && askedOf(path).length === 0 && (kind !== 'create' || method === 'POST');

const requestOf = (wish: Wish): string | false => {
  const { kind, paging } = wish;
  if (!isOfLocation(wish)) return false;
  if (kind === 'create')
    return 'request: (form, { locationId }) => ({ body: { ...form, locationId } }),';
  const first = { '': '', skip: ', skip: 0', offset: ', offset: 0', page: ', page: 1' }[paging];
  return paging
    ? `request: (_, { locationId, pageSize }) => ({ query: { locationId, limit: pageSize(100)${first} } }),`
    : 'request: (_, { locationId }) => ({ query: { locationId } }),';
};

export const operationText = (wish: Wish, fieldOf: FieldOf): string => {
  const { kind, key, endpoint, method, path, scope, access, version, label, noun, record } = wish;
  const asked = askedOf(path);
  const fields = asked.map((name) => ({ name, ...fieldOf(name) }));
  const isDelete = method === 'DELETE';
  const maker = { create: 'action', trigger: 'pollingTrigger', search: 'search', dropdown: '' }[
    kind
  ];
  const name = isDelete ? 'deleted' : camelCase(record);
  const paging = wish.paging && pagings[wish.paging];
  const hasName = kind === 'create' && isOfLocation(wish);
  const imports = [
    `import * as z from 'zod';`,
    ...(paging ? [`import { ${paging} } from '../../highlevel/pages';`] : []),
    ...fields.map(({ from, make }) => `import { ${make} } from '../../${from}';`),
    `import { ${maker} } from '../../operation';`,
    `import { ${name} } from '../../records/${record}';`,
  ];
  const inputs = [
    ...fields.map((field) => `${field.name}: ${field.make}()`),
    ...(hasName ? ['name: z.string()'] : []),
  ];
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
    'beyondCatalogue: true,',
    access !== 'location' && `access: '${access}',`,
    `input: z.object({ ${inputs.join(', ')} }),`,
    isDelete && `warning: 'The ${noun.toLowerCase()} is gone for good.',`,
    requestOf(wish),
    ...(isDelete
      ? [`...deleted('${asked.at(-1) ?? 'id'}'),`]
      : [`result: '${resultName(wish)}',`, `record: ${name},`]),
    kind === 'trigger' && `firesOn: '${isList(wish) ? 'user choice' : 'changed record'}',`,
    kind === 'trigger' && `watches: [${asked.map((each) => `'${each}'`).join(', ')}],`,
    paging !== '' && `nextPage: ${paging},`,
    '});',
  );
};

const article = (noun: string) => (/^[aeiou]/i.test(noun) ? 'an' : 'a');

/** `Creates` for create_thing. */
const thirdPerson = (key: string): string => {
  const [verb = ''] = key.split('_');
  const ending = /(s|x|z|ch|sh)$/.test(verb) ? 'es' : 's';
  return titleCase(/[^aeiou]y$/.test(verb) ? verb.replace(/y$/, 'ies') : verb + ending);
};

const descriptionOf = ({ kind, key, noun }: Wish): string => {
  const thing = `${article(noun)} ${noun.toLowerCase()}`;
  if (kind === 'trigger') return `Triggers when ${thing} is created.`;
  if (kind === 'search') return `Finds ${thing}.`;
  return `${thirdPerson(key)} ${thing}.`;
};

/** An example to begin with; every operation has another. */
export const exampleOf = ({ kind, key, noun }: Wish): string => {
  const thing = noun.toLowerCase();
  const [verb = ''] = key.split('_');
  if (kind === 'trigger') return `Add each new ${thing} to a spreadsheet (${key}).`;
  if (kind === 'search')
    return `Find ${article(noun)} ${thing} before a later step uses it (${key}).`;
  return `${titleCase(verb)} ${article(noun)} ${thing} for each new row of a spreadsheet (${key}).`;
};

export const recordText = ({ noun, record }: Wish): string =>
  lines(
    `import { record, text } from '../operation';`,
    '',
    `/** ${titleCase(article(noun))} ${noun.toLowerCase()}. */`,
    `export const ${camelCase(record)} = record({`,
    '// TODO: one line for each field that HighLevel returns, with an example.',
    `id: text('HGPcayliwcdoUFzvbTok'),`,
    `locationId: text('ve9EPM428h8vShlRW1KT'),`,
    `name: text('First'),`,
    // A trigger that gives it needs this list, and Zaps rest on it (operation/record.ts).
    `}, { counted: 'id name' });`,
  );

export const dropdownTexts = (wish: Wish): Record<string, string> => {
  const { key, noun, endpoint, scope, access, version, path } = wish;
  const name = camelCase(key);
  return {
    [`dropdowns/${key}.ts`]: lines(
      `import * as z from 'zod';`,
      `import { dropdown } from '../operation';`,
      '',
      '// TODO: how its pages are asked for, if it has any; dropdowns/business.ts shows one.',
      'export default dropdown({',
      `key: '${key}_dropdown',`,
      `noun: '${noun}',`,
      `endpoint: '${endpoint}',`,
      version !== '2021-07-28' && `version: '${version}',`,
      `scope: '${scope}',`,
      access !== 'location' && `access: '${access}',`,
      'input: z.object({}),',
      access === 'location' && 'request: (_, { locationId }) => ({ query: { locationId } }),',
      `result: '${camelCase(snakeCase(lastName(path)))}',`,
      '});',
    ),
    [`inputs/${key}.ts`]: lines(
      `import { choicesFrom } from './choices';`,
      `import { id } from './kinds';`,
      '',
      `/** ${titleCase(article(noun))} ${noun.toLowerCase()}. */`,
      `export const ${name}Id = () => id().meta({ label: '${noun}', ...choicesFrom('${key}') });`,
    ),
  };
};

export const testText = (wish: Wish, fieldOf: FieldOf): string => {
  const { kind, key, category, method, path, access, version } = wish;
  const name = camelCase(key);
  const parameters = parametersOf(path);
  const asked = askedOf(path);
  const isAgency = access === 'agency';
  const isSearch = kind === 'search';
  const sendsBody = kind === 'create' && !['GET', 'DELETE'].includes(method);
  const hasName = kind === 'create' && isOfLocation(wish);
  const isOfSubAccount = isOfLocation(wish);
  // Without an ID that could be wrong, the connection is: it reaches another sub-account.
  const isElsewhere = asked.length === 0 && !isSearch;
  const isKnown = (parameter: string) => fieldOf(parameter).from === 'inputs/contact';
  const seeds = [
    ...['locationId', 'companyId'].filter((each) => parameters.includes(each)),
    ...(isOfSubAccount ? ['locationId'] : []),
    ...asked.filter((each) => each === 'contactId' && isKnown(each)),
    ...(isElsewhere ? [isAgency ? 'foreignCompanyId' : 'locations'] : []),
  ];
  const unknown = asked.filter((parameter) => !seeds.includes(parameter));
  const headers = version === '2021-07-28' ? 'headers' : 'aprilHeaders';
  const sent = `${headers}.${sendsBody ? 'json' : 'plain'}`;
  const options = (...more: string[]) => {
    const all = [...more, ...(isAgency ? ['connection: connections.agency'] : [])];
    return all.length ? `, { ${all.join(', ')} }` : '';
  };
  const named = hasName ? ["name: 'New'"] : [];
  const form = `{ ${[...asked, ...named].join(', ')} }`;
  const absent = `{ ${[...asked.map((parameter) => `${parameter}: 'absent'`), ...named].join(', ')} }`;
  const elsewhere = isAgency
    ? '{ ...connections.agency, companyId: foreignCompanyId }'
    : '{ ...connections.location, locationId: locations.lakeside }';
  const players = [
    ...(isAgency || isElsewhere ? ['connections'] : []),
    'runWithCassette',
    ...(isSearch ? [] : ['expectFailure']),
  ];
  const paged = { '': '', skip: ", skip: '0'", offset: ", offset: '0'", page: ", page: '1'" };
  const query = wish.paging
    ? `query: { locationId, limit: '100'${paged[wish.paging]} },`
    : 'query: { locationId },';
  const one = '{ id: expect.any(String) }';
  return lines(
    `import ${name} from '../../../${folders[kind]}/${category}/${key}';`,
    seeds.length > 0 && `import { seeded } from '../../../sandbox/seed';`,
    `import { ${players.join(', ')} } from '../../../harness/play';`,
    `import { ${headers} } from '../../../harness/requests';`,
    '',
    seeds.length > 0 && `const { ${[...new Set(seeds)].join(', ')} } = seeded;`,
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
    `path: ${/\{/.test(path) ? `\`${inTemplate(path)}\`` : `'${path}'`},`,
    isOfSubAccount && kind !== 'create' && query,
    `headers: ${isAgency ? `{ ...${sent}, authorization: 'Bearer agency-token' }` : sent},`,
    sendsBody && `body: { ${[...named, ...(hasName ? ['locationId'] : [])].join(', ')} },`,
    '}]);',
    `expect(result)${kind === 'create' ? `.toMatchObject(${one})` : `.toContainEqual(expect.objectContaining(${one}))`};`,
    '});',
    '',
    ...(isSearch
      ? [
          `test('${key} finds nothing where there is nothing', async () => {`,
          `const { result } = await runWithCassette(${name}, ${absent}${options(`cassette: '${key}.nobody'`)});`,
          'expect(result).toEqual([]);',
        ]
      : isElsewhere
        ? [
            `test('${key} says that the connection does not reach the ${isAgency ? 'agency' : 'sub-account'}', async () => {`,
            `const connection = ${elsewhere};`,
            `const { message } = await expectFailure(${name}, ${form}, { connection });`,
            `expect(message).toMatch(/^HighLevel refused this.*${isAgency ? 'Forbidden resource' : 'does not have access'}/);`,
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
