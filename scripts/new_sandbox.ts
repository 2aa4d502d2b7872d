import { createIds } from '../sandbox/ids';
import { atEnd, atTop, before, type Edit, into } from './new_edits';
import type { Facts, Sent } from './new_published';
import { article, camelCase, titleOf } from './new_words';

/** The facts from which a part of the sandbox is made. */
export type Part = {
  /** The category, which is also the files' name: `gift_cards`. */
  area: string;
  /** Such as `Gift Card`. */
  noun: string;
  /** Such as `Gift Cards`, or empty. */
  title: string;
  endpoint: string;
  method: string;
  path: string;
  version: string;
  scope: string;
  access: string;
  facts: Facts;
};

/** True if `npm run new` can make a route for the endpoint: a collection, or one record by ID. */
export const canServe = ({ method, path, access }: Part): boolean =>
  ['location', 'agency'].includes(access) &&
  (/^(\/[\w-]+)+\/?$/.test(path)
    ? ['GET', 'POST'].includes(method)
    : /^(\/[\w-]+)+\/\{\w+\}\/?$/.test(path) && ['GET', 'PUT', 'PATCH', 'DELETE'].includes(method));

/** The account that a record belongs to, by the token that reaches it. */
const ownerOf = ({ access }: Pick<Part, 'access'>) =>
  access === 'agency'
    ? { id: 'companyId', what: 'an agency', other: 'foreign', otherId: 'foreignCompanyId' }
    : { id: 'locationId', what: 'a sub-account', other: 'lakeside', otherId: 'locations.lakeside' };

const types: Record<string, string> = {
  text: 'string',
  number: 'number',
  boolean: 'boolean',
  datetime: 'string',
  list: 'string[]',
};

/** The fields that the sandbox stores for a record, without the IDs. */
const keptOf = ({ answer: { fields, id }, example }: Facts): [name: string, type: string][] => {
  if (example) {
    return Object.entries(example.record)
      .filter(([name]) => name !== id && name !== 'locationId')
      .map(([name, value]) => [name, plainTypes[typeof value] ?? 'unknown']);
  }
  return fields
    .filter(({ name }) => name !== id && name !== 'locationId' && !name.includes('__'))
    .map(({ name, type }) => [name, types[type] ?? 'unknown']);
};

const plainTypes: Record<string, string> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
};

/** The field that identifies a record for a person. */
export const titleIn = (facts: Facts): string => {
  const texts = keptOf(facts).flatMap(([name, type]) => (type === 'string' ? [name] : []));
  return texts.find((name) => /name|title/i.test(name)) ?? texts[0] ?? 'name';
};

/** The new files of the sandbox: the record's type, the seed and the routes. */
export const sandboxFiles = (part: Part): Record<string, string> => {
  const { area, noun, facts } = part;
  const { name, type } = namesOf(part);
  const owner = ownerOf(part);
  const title = titleIn(facts);
  const kept = keptOf(facts).filter(([name]) => name !== title && name !== owner.id);
  const { [facts.answer.id]: _, ...example } = facts.example?.record ?? {};
  const given = facts.example ? '...example, ' : '';
  const more = kept.map(([name, type]) => `${name}?: ${type} | undefined;`).join(' ');
  return {
    [`sandbox/records/${area}.ts`]: `/** ${described(noun)} of ${owner.what}. */
export type ${type} = { id: string; ${owner.id}: string; ${title}: string; ${more} };
`,
    [`sandbox/seeds/${area}.ts`]: `import type { ${type} } from '../records/${area}';
import { seeded } from '../seed';

const { ${owner.id}, ${owner.otherId.split('.')[0]}, ${name}: ids } = seeded;
${facts.example ? `\n// The example of HighLevel's document.\nconst example = ${JSON.stringify(example)};\n` : ''}
export const ${name}: ${type}[] = [
{ ${given}id: ids.first, ${owner.id}, ${title}: 'First' },
{ ${given}id: ids.second, ${owner.id}, ${title}: 'Second' },
{ ${given}id: ids.${owner.other}, ${owner.id}: ${owner.otherId}, ${title}: 'Of another account' },
];
`,
    [`sandbox/routes/${area}.ts`]: routesText(part),
  };
};

/** The edits in the sandbox's other files that add the new part. */
export const sandboxEdits = (part: Part): Edit[] => {
  const { area, noun, title, endpoint } = part;
  const { name, type } = namesOf(part);
  const stream = createIds(area);
  const ids = ['first', 'second', ownerOf(part).other].map((each) => `${each}: '${stream.next()}'`);
  return [
    before('sandbox/seed.ts', '  locationToken:', `  ${name}: { ${ids.join(', ')} },`),
    atTop('sandbox/state.ts', `import type { ${type} } from './records/${area}';`),
    before('sandbox/state.ts', '  constructor(', `  readonly ${name} = new Table<${type}>();`, ''),
    atTop('sandbox/seeds/index.ts', `import { ${name} } from './${area}';`),
    before(
      'sandbox/seeds/index.ts',
      '  for (const id of [seeded.companyId',
      `  for (const each of ${name}) state.${name}.put(each);`,
    ),
    atTop('sandbox/routes/index.ts', `import { ${name} } from './${area}';`),
    into('sandbox/routes/index.ts', 'export const routes', [name, `  ...${name},`]),
    atEnd(
      'sandbox/FIDELITY.md',
      '',
      `## ${title || noun}`,
      '',
      '| route | rests on | notes |',
      '|---|---|---|',
      fidelityRow(endpoint),
    ),
  ];
};

const fidelityRow = (endpoint: string) =>
  `| \`${endpoint}\` | guess | made by \`npm run new\`; TODO: name its source |`;

/** The names of the table and the type. */
const namesOf = ({ area, noun }: Part) => ({
  name: camelCase(area),
  type: noun.replace(/\W+/g, ''),
});

const routesText = (part: Part): string => {
  const { imports, text } = routeOf(part);
  return `${importsOf(imports).join('\n')}

// TODO: accept and reject the same requests as HighLevel's document, and return the same responses.
export const ${namesOf(part).name} = [
${text}
];
`;
};

/** True if `npm run new` made the routes file for this kind of token, so that it can add a route. */
export const canAdd = (part: Part, routes: string): boolean =>
  canServe(part) &&
  routes.includes(`export const ${namesOf(part).name} = [`) &&
  routes.includes(`level: '${part.access}'`);

/** The edits that add a route to an existing part, and its row. */
export const routeEdits = (part: Part): Edit[] => {
  const { area, title, endpoint } = part;
  const { imports, text } = routeOf(part);
  const file = `sandbox/routes/${area}.ts`;
  const heading = `## ${title || titleOf(area)}\n`;
  return [
    {
      file,
      change: (routes) =>
        [...importsOf(imports, routes), routes.replace(/^\];/m, () => `${text}\n];`)].join('\n'),
    },
    {
      file: 'sandbox/FIDELITY.md',
      change: (rows) => {
        const start = rows.indexOf(heading);
        if (start < 0) return `${rows}${fidelityRow(endpoint)}\n`;
        const next = rows.indexOf('\n## ', start + 1);
        const end = next < 0 ? rows.length : next;
        return `${rows.slice(0, end).trimEnd()}\n${fidelityRow(endpoint)}\n${rows.slice(end)}`;
      },
    },
  ];
};

const described = (noun: string) => `${article(noun) === 'an' ? 'An' : 'A'} ${noun.toLowerCase()}`;

/** The schema of a field of the body, as code. */
const schemaOf = ({ kind, choices, list, required, fill }: Sent): string => {
  const plain: Record<string, string> = {
    text: required || fill ? 'requiredText' : 'text',
    'long text': required ? 'requiredText' : 'text',
    number: 'z.number()',
    integer: 'z.int()',
    boolean: 'flag',
    time: 'isoDate',
  };
  const one = choices
    ? `z.enum(${JSON.stringify(choices)})`
    : (plain[kind ?? 'text'] ?? 'z.unknown()');
  return `${list ? `z.array(${one})` : one}${required || fill ? '' : '.optional()'}`;
};

/** The code for a list's query and its page. */
const listingOf = ({ fields, paging, example }: Facts) => {
  const taken = fields
    .filter(({ in: place, pages }) => place === 'query' && !pages)
    .map(({ name, kind, required }) => {
      if (kind === 'boolean') return `${name}: queryFlag${required ? '' : '.optional()'}`;
      return `${name}: ${required ? 'requiredText' : 'text.optional()'}`;
    });
  const places = paging ? [paging.size, paging.at] : [];
  const besides = Object.entries(example?.besides ?? {})
    .filter(([name]) => name !== 'traceId')
    .map(([name, value]) => {
      if (/^(total(?!Page)\w*|count)$/.test(name)) return `${name}: found.length`;
      return places.includes(name) ? `${name}: query.${name}` : `${name}: ${JSON.stringify(value)}`;
    });
  if (!paging) return { query: taken, page: 'found', besides };
  const { size, at, by } = paging;
  const from = by === 'count' ? `query.${at}` : `(query.${at} - 1) * query.${size}`;
  return {
    query: [
      ...taken,
      `${size}: count.default(20)`,
      `${at}: count.default(${by === 'count' ? 0 : 1})`,
    ],
    page: `found.slice(${from}).slice(0, query.${size})`,
    besides,
  };
};

/**
 * The code for a response: the value under its property name, or the value itself if it has no
 * name.
 */
const under = (name: string, value: string, besides: string[] = []) =>
  name === '' ? value : `{ ${[`${name}: ${value}`, ...besides].join(', ')} }`;

/** The code of a route, and its imports by file. */
const routeOf = (part: Part): { text: string; imports: Record<string, string[]> } => {
  const { noun, endpoint, method, path, version, scope, access, facts } = part;
  const { name } = namesOf(part);
  const owner = ownerOf(part);
  const owned = `{ ${owner.id}: grant.${owner.id} }`;
  const parameter = /\{(\w+)\}\/?$/.exec(path)?.[1];
  const one = `ownedBy(state.${name}, '${noun}', path('${parameter}'), ${owned}, 400)`;
  const result = facts.answer.at;
  const listing = listingOf(facts);
  const fields = facts.fields.filter((field) => field.in === 'body');
  const schema = fields.map((field) => `${field.name}: ${schemaOf(field)}`).join(', ');
  const title = titleIn(facts);
  const sent = fields.find((field) => field.name === title);
  const place = fields.some((field) => field.name === owner.id)
    ? ''
    : `${owner.id}: grant.${owner.id}, `;
  const called = sent ? `${title}: body.${title}` : '';
  const query = listing.query.length
    ? `query: z.strictObject({ ${listing.query.join(', ')} }),\n`
    : '';
  const body = `body: z.strictObject({ ${schema} }),`;
  const update = `${query}${body}
answer: ({ path, body, grant, state }) => {
const found = ${one};
return ${under(result, `state.${name}.put({ ...found, ...body${called && `, ${called} ?? found.${title}`} })`)};
},`;
  const named = sent ? (sent.required ? '' : `, ${called} ?? ''`) : `, ${title}: ''`;
  const answers: Record<string, string> = {
    GET: parameter
      ? `${query}answer: ({ path, grant, state }) => (${under(result, one)}),`
      : `${query}answer: ({ query, grant, state }) => {
const found = state.${name}.where(${owned});
return ${under(result, listing.page, listing.besides)};
},`,
    POST: `${query}${body}
status: 201,
answer: ({ body, ${place && 'grant, '}state }) => (${under(
      result,
      `state.${name}.put({ id: state.ids.next(), ${place}...body${named} })`,
    )}),`,
    PUT: update,
    PATCH: update,
    DELETE: `${query}answer: ({ path, grant, state }) => {
state.${name}.remove(${one}.id);
return { succeeded: true };
},`,
  };
  const text = `route({
endpoint: '${endpoint}', version: '${version}', scope: '${scope}', level: '${access}',
${answers[method]}
}),`;
  const validation = ['count', 'flag', 'isoDate', 'queryFlag', 'requiredText', 'text'].filter(
    (each) => new RegExp(`: (z\\.array\\()?${each}\\b`).test(text),
  );
  return {
    text,
    imports: {
      zod: text.includes('z.') ? ['* as z'] : [],
      '../owned': parameter ? ['ownedBy'] : [],
      '../route': ['route'],
      '../validation': validation,
    },
  };
};

/** The route's imports that the file lacks. */
const importsOf = (imports: Record<string, string[]>, file = ''): string[] =>
  Object.entries(imports).flatMap(([from, names]) => {
    const had = [...file.matchAll(/import ([^;]*?) from '([^']+)'/g)]
      .filter(([, , source]) => source === from)
      .flatMap(([, list = '']) => list.match(/\* as z|\w+/g) ?? []);
    const lacking = names.filter((name) => !had.includes(name));
    if (!lacking.length) return [];
    const what = from === 'zod' ? lacking.join() : `{ ${lacking.join(', ')} }`;
    return [`import ${what} from '${from}';`];
  });
