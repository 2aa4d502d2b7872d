import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { biomeCommand } from '../harness/programs';
import { type Arguments, command } from './command';
import { apply, atEnd, type Edit, into } from './new_edits';
import { facts, pagings, publishedEndpoint, publishedFacts } from './new_published';
import { canAdd, canServe, routeEdits, sandboxEdits, sandboxFiles, titleIn } from './new_sandbox';
import {
  dropdownTexts,
  exampleOf,
  folders,
  isList,
  limitedFields,
  operationText,
  recordText,
  resultName,
  testText,
  type Wish,
} from './new_texts';
import { camelCase, singular, snakeCase, titleOf } from './new_words';

const help = `Creates the files of a new operation or dropdown; you fill them in.

  npm run new -- create add_something --category contacts \\
    --endpoint 'POST /contacts/{contactId}/something' --scope contacts.write
  npm run new -- dropdown gift_card --category gift_cards \\
    --endpoint 'GET /gift-cards/' --scope giftcards.readonly

  create | trigger | search   the kind of operation, followed by its key in snake_case
  dropdown                    a dropdown; gift_card fills the field Gift Card (giftCardId)

  --category contacts       the operation's folder; for a dropdown, the group of its scope
  --category-title 'Gift Cards'
                            the title of a new category; --category is its folder
  --endpoint 'GET /things/{id}'
                            the endpoint as HighLevel's documents write it
  --label 'Add Something'   the name that users see; by default made from the key
  --noun Something          the type of record; by default the key without its verb
  --record something        the record in records/ that it returns; created if missing

For an endpoint that HighLevel publishes (endpoints/), its scope, token, version, fields and paging
are known. For any other endpoint, or if the documents are wrong, add:

  --scope contacts.write    the scope that the endpoint needs; a new one is added to the category's group in
                            highlevel/scopes.ts
  --access location         the token that it accepts: location (the default), agency, either
  --version 2021-04-15      the Version header, if it is not 2021-07-28
  --paging skip             how a trigger's list is paged: skip, offset or page, each with limit
`;

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const versions = ['2021-07-28', '2021-04-15'];
const levels = ['location', 'agency', 'either'];

/** npm runs a script in the project's folder. */
const root = process.cwd();
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const isThere = (file: string) => existsSync(join(root, file));

const options = {
  category: { type: 'string' },
  'category-title': { type: 'string' },
  endpoint: { type: 'string' },
  scope: { type: 'string' },
  access: { type: 'string' },
  version: { type: 'string' },
  label: { type: 'string' },
  noun: { type: 'string' },
  record: { type: 'string' },
  paging: { type: 'string' },
} as const;

/** The result: new files, edits of existing files, and the next steps for the user. */
type Made = { files: Record<string, string>; edits: Edit[]; next: string[] };

const main = ({ values, positionals }: Arguments<typeof options>): void => {
  const wish = checked(positionals, values);
  const { files, edits, next } = wish.kind === 'dropdown' ? dropdownOf(wish) : operationOf(wish);
  for (const file of Object.keys(files)) {
    if (isThere(file)) throw new Error(`${file} already exists.`);
  }
  // Edits come first: if one fails, no file has been created.
  apply(root, edits);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const edited = [...new Set(edits.map(({ file }) => file))];
  normalize([...Object.keys(files), ...edited].filter((file) => file.endsWith('.ts')));
  console.log(
    [
      'Made:',
      ...Object.keys(files).map((file) => `  ${file}`),
      'Changed:',
      ...edited.map((file) => `  ${file}`),
      '\nFill in the parts marked with TODO. Then:',
      ...next.map((step, index) => `  ${index + 1}. ${step}`),
    ].join('\n'),
  );
};

type Given = Partial<Record<keyof typeof options, string>>;

/** @throws Error if an argument is missing or invalid. */
const checked = ([kind = '', key = '', ...others]: string[], given: Given): Wish => {
  const { category = '', endpoint = '', paging = '' } = given;
  const [method = '', path = ''] = endpoint.split(' ');
  if (!isThere('creates/index.ts')) {
    throw new Error('Run npm run new in the folder of the project.');
  }
  if (!isKind(kind))
    throw new Error('The first argument must be create, trigger, search or dropdown (--help).');
  const isDropdown = kind === 'dropdown';
  if (!isDropdown && !/^[a-z]+(_[a-z\d]+)+$/.test(key)) {
    throw new Error(`"${key}" is not a key. A key is a verb and a noun: add_something.`);
  }
  if (isDropdown && !/^[a-z]+(_[a-z\d]+)*$/.test(key)) {
    throw new Error(
      `"${key}" is not a dropdown's name. The name is the record that it lists: gift_card.`,
    );
  }
  if (others.length) throw new Error(`Unexpected "${others.join(' ')}". Options begin with --.`);
  const title = given['category-title'] ?? '';
  const known = categories();
  if (title && known.includes(category))
    throw new Error(`The category ${category} already exists.`);
  if (title && !/^[a-z]+(_[a-z]+)*$/.test(category)) {
    throw new Error('--category must be the name of a folder: gift_cards.');
  }
  if (!title && !known.includes(category) && !(isDropdown && category === '')) {
    throw new Error(
      `--category must be one of ${known.join(', ')}; a new category needs --category-title.`,
    );
  }
  if (!methods.includes(method) || !/^(\/([\w.-]+|\{\w+\}))+\/?$/.test(path)) {
    throw new Error("--endpoint must be like 'POST /contacts/{contactId}/something'.");
  }
  const published = publishedEndpoint(endpoint);
  const scope = given.scope ?? published?.scope ?? '';
  if (published && !scope) {
    throw new Error("HighLevel's documents name no scope for this endpoint. Add --scope.");
  }
  if (!/^[\w/-]+\.(read|readonly|write)$/.test(scope)) {
    throw new Error('--scope must be like contacts.write (npm run scopes).');
  }
  const access = given.access ?? published?.access ?? 'location';
  const version =
    given.version ?? versions.find((each) => each === published?.version) ?? '2021-07-28';
  for (const [name, value, allowed] of [
    ['access', access, levels],
    ['version', version, versions],
    ['paging', paging, ['', ...Object.keys(pagings)]],
  ] as const) {
    if (!(allowed as readonly string[]).includes(value)) {
      throw new Error(`--${name} must be one of ${allowed.filter(Boolean).join(', ')}.`);
    }
  }
  const about = isDropdown ? key : key.slice(key.indexOf('_') + 1);
  const noun = given.noun ?? singular(titleOf(about));
  const label = given.label ?? titleOf(key);
  const record = method === 'DELETE' ? 'deletion' : (given.record ?? snakeCase(noun));
  if (!/^[a-z][a-z\d_]*$/.test(record))
    throw new Error('--record must be the name of a file: a_thing.');
  return {
    ...{ kind, key, category, title, endpoint, method, path },
    ...{ scope, access, version, label, noun, record },
    facts:
      published && !isPagingName(paging)
        ? publishedFacts(endpoint, published)
        : facts({
            ...{ method, path, access, kind },
            at: resultName({ kind, path, noun }),
            paging: isPagingName(paging) ? paging : '',
          }),
  };
};

const isPagingName = (name: string): name is keyof typeof pagings => name in pagings;

const isKind = (kind: string): kind is Wish['kind'] => kind in folders;

/** The categories with an operation or a title; a new category may have only a dropdown. */
const categories = () => {
  const [titles = ''] = /const furtherCategories.*?^}/ms.exec(read('scripts/docs.ts')) ?? [];
  const folders = ['creates', 'triggers', 'searches'].flatMap((folder) =>
    readdirSync(join(root, folder)).filter((name) => !name.includes('.')),
  );
  const titled = [...titles.matchAll(/^ {2}(\w+):/gm)].flatMap(([, name]) => name ?? []);
  return [...new Set([...folders, ...titled])].sort();
};

/** The sandbox's files and edits for an operation or a dropdown. */
const inSandbox = (wish: Wish) => {
  const { category, endpoint } = wish;
  const part = { ...wish, area: category };
  const table = camelCase(category);
  const routes = `sandbox/routes/${category}.ts`;
  const isServed = routeTexts().some((text) => text.includes(`endpoint: '${endpoint}'`));
  const hasRoutes = isThere(routes) || isThere(`sandbox/routes/${category}`);
  const hasTable =
    read('sandbox/state.ts').includes(`readonly ${table} = `) &&
    new RegExp(`^ {2}${table}: \\{\\s*first:`, 'm').test(read('sandbox/seed.ts'));
  const isMade = category !== '' && !isServed && !hasRoutes && canServe(part);
  const isAdded = !isServed && hasTable && isThere(routes) && canAdd(part, read(routes));
  const step =
    isMade || isAdded
      ? `make ${routes} accept and reject the same requests as HighLevel, and name its source in sandbox/FIDELITY.md`
      : isServed
        ? 'check that the sandbox answers this endpoint as HighLevel does'
        : 'add the endpoint to a file of sandbox/routes/, and its row to sandbox/FIDELITY.md';
  return {
    files: isMade ? sandboxFiles(part) : {},
    edits: [...(isMade ? sandboxEdits(part) : []), ...(isAdded ? routeEdits(part) : [])],
    /** The name of its records in the state and the seed, if `npm run new` knows it. */
    table: isMade || hasTable ? table : '',
    step,
  };
};

const titleEdits = ({ category, title }: Wish): Edit[] =>
  title
    ? [into('scripts/docs.ts', 'const furtherCategories', [category, `  ${category}: '${title}',`])]
    : [];

const operationOf = (wish: Wish): Made => {
  const { kind, key, category, record } = wish;
  const folder = folders[kind];
  const sandbox = inSandbox(wish);
  const isPaged = wish.facts.paging !== undefined;
  const isStaged = isList(wish) && sandbox.table !== '';
  return {
    files: {
      [`${folder}/${category}/${key}.ts`]: operationText(wish, fieldOf),
      ...(!isThere(`records/${record}.ts`) && { [`records/${record}.ts`]: recordText(wish) }),
      [`test/${folder}/${category}/${key}.test.ts`]: testText(wish, fieldOf, sandbox.table),
      ...sandbox.files,
    },
    edits: [
      atEnd(`${folder}/index.ts`, `export { default as ${key} } from './${category}/${key}';`),
      into(
        'scripts/examples.ts',
        examplesOf[kind],
        [key, `  ${key}: '${exampleOf(wish)}',`],
        /^( {2}\/\/|})/m,
      ),
      ...titleEdits(wish),
      ...scopeEdits(wish),
      ...limitedFields(wish)
        .filter(([name]) => !read('harness/forms.ts').includes(`\n  ${name}: `))
        .map(([name, value]) =>
          into('harness/forms.ts', 'const special', [name, `  ${name}: ${value},`]),
        ),
      ...sandbox.edits,
      ...(kind === 'trigger' && isPaged
        ? [into('proofs/built/faults_triggers.test.ts', 'const pagedLists', [key, `  '${key}',`])]
        : []),
      ...(isStaged ? [into('proofs/simulation/stages.ts', 'const listStages', stageOf(wish))] : []),
    ],
    next: [
      sandbox.step,
      ...(kind === 'trigger' && !isStaged
        ? ['add a row to proofs/simulation/stages.ts with the changes to simulate']
        : []),
      `npm run record -- ${key}`,
      `write an example of its use in a Zap into scripts/examples.ts`,
      'npm run docs',
      `npm run check -- ${key}`,
    ],
  };
};

/** The line where the examples of a kind begin. */
const examplesOf = {
  trigger: '  // Triggers',
  create: '  // Actions',
  search: '  // Searches',
  dropdown: '',
};

const dropdownOf = (wish: Wish): Made => {
  const { key, endpoint, access, facts } = wish;
  const sandbox = inSandbox(wish);
  const { table } = sandbox;
  const field = `${camelCase(key)}Id`;
  const word = titleIn(facts);
  const list = `  ['${key}_dropdown', { form: {},${access === 'agency' ? " connection: 'agency'," : ''} fill: inTable((state) => state.${table}, seeded.${table}.first, (index) => ({ ${word}: \`Number \${index}\` })) }],`;
  return {
    files: { ...dropdownTexts(wish, word), ...sandbox.files },
    edits: [
      atEnd('dropdowns/index.ts', `export { default as ${key}_dropdown } from './${key}';`),
      into('proofs/checks/dropdowns.ts', 'const beyondCatalogue', [
        field,
        `  ${field}: '${endpoint}',`,
      ]),
      ...titleEdits(wish),
      ...scopeEdits(wish),
      ...sandbox.edits,
      ...(table
        ? [into('proofs/built/lists.ts', 'const lists: [', [`${key}_dropdown`, list])]
        : []),
    ],
    next: [
      sandbox.step,
      ...(table
        ? []
        : [`add ${key}_dropdown to proofs/built/lists.ts, with a way to create many records`]),
      `use ${field}() from inputs/${key}.ts in the forms`,
      'npm run check',
    ],
  };
};

const routeTexts = (): string[] =>
  readdirSync(join(root, 'sandbox', 'routes'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(join('sandbox', 'routes', file)));

/** Adds a new scope to the category's group. */
const scopeEdits = ({ scope, category, key }: Wish): Edit[] => {
  const file = 'highlevel/scopes.ts';
  const app = read(file);
  if (app.includes(`'${scope}'`)) return [];
  const group = category || `${key}s`;
  const there = new RegExp(`^  ${group}: \\[(.*?)\\],?$`, 'ms').exec(app)?.[0];
  const added = there?.replace(/,?\s*\],?$/, `, '${scope}'],`);
  if (!there || !added)
    return [into(file, 'const scopeGroups', [group, `  ${group}: ['${scope}'],`])];
  return [{ file, change: (text) => text.replace(there, added) }];
};

/** The row for a list in the simulation: its records change their names. */
const stageOf = ({ key, category, access, facts }: Wish): [string, string] => {
  const table = camelCase(category);
  const word = titleIn(facts);
  const connection = access === 'agency' ? ", connection: 'agency'" : '';
  return [
    key,
    `  ${key}: list(inTable((state) => state.${table}, seeded.${table}.first, ({ word }) => ({ ${word}: word })), { word: '${word}'${connection} }),`,
  ];
};

/** The field of a parameter: an existing field of that name, or a new one. */
const fieldOf = (name: string): { from: string; make: string } => {
  const file = readdirSync(join(root, 'inputs')).find((each) =>
    read(join('inputs', each)).includes(`export const ${name} = () =>`),
  );
  return file
    ? { from: `inputs/${file.replace('.ts', '')}`, make: name }
    : { from: 'inputs/kinds', make: 'id' };
};

/** Biome formats the files and sorts imports and indexes. */
const normalize = (files: string[]): void => {
  const [program, ...args] = biomeCommand;
  execFileSync(program, [...args, 'check', '--write', '--log-level=error', ...files], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};

void command({ help, options, allowPositionals: true }, main);
