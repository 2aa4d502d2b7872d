import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainInputField } from 'zapier-platform-core';
import { type Operation, operations } from '../harness/forms';
import { root, withSlashes } from '../harness/paths';
import { factsOf } from '../operation/declaration';
import { readingHelp } from '../operation/reading';
import { type Arguments, command } from './command';
import { examples } from './examples';

const help = `Writes docs/operations.md and the README's table from the code of the operations.

  npm run docs              writes
  npm run docs -- --check   writes nothing; ends with 1 if the files are stale
`;

/** The categories of the catalogue, in its order, by folder. */
export const categories: Record<string, string> = {
  contacts: 'Contacts',
  calendars: 'Calendars & Appointments',
  opportunities: 'Opportunities',
  users: 'Users',
  conversations: 'Conversations & Messages',
  businesses: 'Businesses',
  workflows: 'Workflows',
  campaigns: 'Campaigns',
  snapshots: 'Snapshots',
  locations: 'Locations',
  custom_fields: 'Custom Fields',
  companies: 'Companies',
  associations: 'Associations',
  blogs: 'Blogs',
};

/** The categories that only operations beyond the catalogue have, by folder. */
export const furtherCategories: Record<string, string> = {
  forms: 'Forms',
  surveys: 'Surveys',
  payments: 'Payments & Orders',
  invoices: 'Invoices & Estimates',
  products: 'Products',
  documents: 'Documents & Contracts',
  objects: 'Custom Objects',
  media: 'Media Library',
  social_planner: 'Social Planner',
  api: 'Every Endpoint',
};

const allCategories = { ...categories, ...furtherCategories };

const kinds = { triggers: 'Trigger', creates: 'Action', searches: 'Search' };

type Entry = {
  operation: Operation;
  category: string;
  kind: keyof typeof kinds;
  isBeyondCatalogue: boolean;
};

/** Every operation with its location in the project. */
export const readEntries = (): Entry[] => {
  const places = new Map(
    (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) =>
      readdirSync(join(root, kind), { recursive: true, encoding: 'utf8' })
        .map(withSlashes)
        .filter((file) => file.includes('/'))
        .map((file) => {
          const [category = '', name = ''] = file.split('/');
          return [name.replace('.ts', ''), { kind, category }] as const;
        }),
    ),
  );
  return operations.map(([key, operation]) => {
    const place = places.get(key);
    if (!place) throw new Error(`${key} has no file with its name.`);
    return { operation, ...place, isBeyondCatalogue: factsOf(operation).isBeyondCatalogue };
  });
};

/** The title of each operation's category, by key, in the order of docs/operations.md. */
export const categoryTitles = (): Map<string, string> => {
  const entries = readEntries();
  return new Map(
    Object.entries(allCategories).flatMap(([category, title]) =>
      entries
        .filter((each) => each.category === category)
        .map(({ operation }) => [operation.key, title] as const),
    ),
  );
};

const levels = { location: 'sub-account', agency: 'agency', either: 'sub-account or agency' };

const section = (title: string, category: string, entries: Entry[]): string =>
  [
    `## ${title}`,
    ...Object.keys(kinds).flatMap((kind) =>
      entries.filter((each) => each.category === category && each.kind === kind).map(chapter),
    ),
  ].join('\n\n');

const chapter = ({ operation, kind }: Entry): string => {
  const { fields, scope, access, endpoints, version, reading } = factsOf(operation);
  const asked = fields.filter(({ type }) => type !== 'copy');
  return [
    `### ${operation.display.label}`,
    `${kinds[kind]} \`${operation.key}\`. ${operation.display.description}`,
    `For example: ${examples[operation.key]}`,
    sentence([
      ...addressOf(endpoints, version, kind),
      ...(scope ? [`scope \`${scope}\``] : []),
      `${levels[access]} connection`,
    ]),
    `Cost: ${costOf(operation, kind)}`,
    ...(reading ? [`Reads: ${reading.reads}. ${readingHelp(reading)}`] : []),
    asked.length
      ? ['| field | type | |', '|---|---|---|', ...asked.flatMap((field) => rows(field))].join('\n')
      : 'No fields.',
  ].join('\n\n');
};

const sentence = ([first = '', ...others]: string[]) =>
  `${[first.charAt(0).toUpperCase() + first.slice(1), ...others].join(', ')}.`;

const addressOf = (endpoints: string[], version: string, kind: Entry['kind']): string[] => {
  if (!endpoints.length) return [];
  const addresses = [...new Set(endpoints)].map((each) => `\`${each}\``);
  return [addresses.join(kind === 'searches' ? ', then ' : ', '), `Version ${version}`];
};

/** Requests whose responses are cached for later runs, and what they read. */
const keptReads: [path: RegExp, what: string][] = [
  [/\/customFields$/, 'the names of custom fields'],
  [/\/pipelines$/, 'the names of pipelines and stages'],
  [/^\/objects\/[^/]+$/, 'the properties of the object'],
  [/^\/forms\/$/, 'the names of forms'],
  [/^\/surveys\/$/, 'the names of surveys'],
  [/^\/locations\/\w+$/, 'details of the sub-account'],
  [/^\/users\/search$/, 'the names of users'],
  [/^\/invoices\/settings$/, 'the invoice settings'],
];

/** A pattern for the paths of an endpoint. */
const patternOf = (endpoint: string) =>
  new RegExp(`^${endpoint.split(' ')[1]?.replace(/\{\w+\}/g, '[^/]+')}$`);

/** The number of requests of a run, from its recording, which starts with an empty cache. */
export const costOf = (operation: Operation, kind: Entry['kind']): string => {
  const { isPaged, endpoints } = factsOf(operation);
  if ('type' in operation.operation && operation.operation.type === 'hook') {
    return 'none; 1 request if it reads the contact.';
  }
  const isOwn = (path: string) => endpoints.some((each) => patternOf(each).test(path));
  const isKept = (path: string) => !isOwn(path) && keptReads.some(([kept]) => kept.test(path));
  const paths = recordedPaths(operation.key);
  const own = paths.filter((path) => !isKept(path)).length;
  const kept = keptReads.filter(([path]) => paths.some((each) => isKept(each) && path.test(each)));
  return [
    kind === 'searches' && endpoints.length > 1
      ? `${own} to ${own + endpoints.length - 1} requests`
      : requests(own),
    kind === 'triggers' ? ' a check' : ' a run',
    isPaged ? ', and 1 for each further page' : '',
    kept.length
      ? `; ${kept.length} more if ${kept.map(([, what]) => what).join(' and ')} are not in the cache`
      : '',
    '.',
  ].join('');
};

const requests = (count: number) => (count === 1 ? '1 request' : `${count} requests`);

const recordedPaths = (key: string): string[] => {
  const file = join(root, 'test/cassettes', `${key}.json`);
  const { exchanges }: { exchanges: { request: { path: string } }[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return exchanges.map(({ request }) => request.path);
};

const rows = (field: PlainInputField, parent = ''): string[] => [
  `| ${parent}${field.label}${field.required ? ' *' : ''} | ${typeOf(field)} | ${cell(field.helpText)} |`,
  ...(field.children ?? []).flatMap((child) => rows(child, `${field.label}: `)),
];

const typeOf = ({ type, list, children, choices, dynamic }: PlainInputField): string => {
  if (children) return 'line items';
  const one = dynamic ? 'dropdown' : choices ? 'choice' : type === 'string' ? 'text' : type;
  return list ? `list, ${one}` : String(one);
};

const cell = (text = '') => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const page = (entries: Entry[]): string => {
  const [catalogue, beyond] = partsOf(entries);
  const sections = (own: Entry[], titleOf: (name: string) => string) =>
    Object.entries(allCategories)
      .filter(([category]) => own.some((each) => each.category === category))
      .map(([category, name]) => section(titleOf(name), category, own));
  return `${[
    '# Operations',
    '<!-- Written by `npm run docs`; change the code instead. -->',
    `Every installation has the operations of the catalogue. These are ${countOf(catalogue)} in ${Object.keys(categories).length} categories. [Beyond the catalogue](#beyond-the-catalogue) are ${countOf(beyond)}; some of them need scopes that you add when you set up the integration.`,
    'A field with * is required. With an agency connection, an operation for a sub-account connection has the field Sub-Account before its own. Every trigger that reads a list has the field Trigger On.',
    'The cost is the number of requests to HighLevel, which accepts 100 in 10 seconds and 200,000 a day for each sub-account. An agency connection needs 1 more for the token of a sub-account, which is then cached. The integration retries temporary failures.',
    ...sections(catalogue, (name) => name),
    '## Beyond the catalogue',
    `${countOf(beyond)}. Some need scopes that the integration does not request by default. They are hidden until you add their group with \`HIGHLEVEL_ADD_SCOPES\` ([setup](setup.md#choose-the-scopes)).`,
    ...sections(beyond, further),
  ].join('\n\n')}\n`;
};

/** The title of a category in the second part of the page. */
const further = (name: string) =>
  Object.values(categories).includes(name) ? `More in ${name}` : name;

const partsOf = (entries: Entry[]) =>
  [false, true].map((isBeyond) =>
    entries.filter(({ isBeyondCatalogue }) => isBeyondCatalogue === isBeyond),
  ) as [Entry[], Entry[]];

const countOf = (entries: Entry[]): string => {
  const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
  const [triggers, searches] = [count('triggers'), count('searches')];
  const actions = entries.length - triggers;
  return `${triggers} triggers and ${actions} actions (${actions - searches} creates, ${searches} searches), ${entries.length} operations`;
};

const table = (all: Entry[]): string => {
  const [catalogue, beyond] = partsOf(all);
  const rowOf = (name: string, own: Entry[]) => {
    const counts = Object.keys(kinds).map(
      (kind) => own.filter((each) => each.kind === kind).length,
    );
    return `| ${[name, ...counts].join(' | ')} |`;
  };
  const rowsOf = (own: Entry[], titleOf: (name: string) => string) =>
    Object.entries(allCategories).flatMap(([category, name]) => {
      const entries = own.filter((each) => each.category === category);
      const title = titleOf(name);
      return entries.length
        ? [rowOf(`[${title}](docs/operations.md#${anchorOf(title)})`, entries)]
        : [];
    });
  return [
    '| category | triggers | actions that write | searches |',
    '|---|--:|--:|--:|',
    ...rowsOf(catalogue, (name) => name),
    rowOf('**the catalogue**', catalogue),
    ...rowsOf(beyond, further),
    rowOf('**beyond the catalogue**', beyond),
  ].join('\n');
};

const anchorOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .replaceAll(' ', '-');

const between = /(<!-- operations -->)[\s\S]*?(<!-- \/operations -->)/;

const options = { check: { type: 'boolean' } } as const;

const main = ({ values }: Arguments<typeof options>): void => {
  const entries = readEntries();
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const files: Record<string, string> = {
    'docs/operations.md': page(entries),
    'README.md': readme.replace(between, `$1\n\n${table(entries)}\n\n$2`),
  };
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, name);
    if (!values.check) writeFileSync(file, text);
    else if (readFileSync(file, 'utf8') !== text) {
      console.error(`${name} is stale: run npm run docs.`);
      process.exitCode = 1;
    }
  }
  if (!process.exitCode) console.log(`${entries.length} operations are up to date.`);
};

if (require.main === module) void command({ help, options }, main);
