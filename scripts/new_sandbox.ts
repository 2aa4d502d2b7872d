import { createIds } from '../sandbox/ids';
import { atEnd, atTop, before, type Edit, into } from './new_edits';

/** What a part of the sandbox is made of. */
export type Part = {
  /** The category, and the name of the files: `gift_cards`. */
  area: string;
  /** `Gift Card`. */
  noun: string;
  /** `Gift Cards`, or empty. */
  title: string;
  endpoint: string;
  method: string;
  path: string;
  version: string;
  scope: string;
  access: string;
  /** Where the answer holds the result. */
  result: string;
  isPaged: boolean;
};

const camelCase = (text: string) => text.replace(/_+(\w)/g, (_, letter) => letter.toUpperCase());

/** Whether `npm run new` knows how the sandbox could serve an endpoint: a collection, or one by its ID. */
export const canServe = ({ method, path, access }: Part): boolean =>
  access === 'location' &&
  (/^\/[\w-]+\/?$/.test(path)
    ? ['GET', 'POST'].includes(method)
    : /^\/[\w-]+\/\{\w+\}\/?$/.test(path) && ['GET', 'PUT', 'DELETE'].includes(method));

/** The new files of a part of the sandbox: the type of its records, its seed and its routes. */
export const sandboxFiles = (part: Part): Record<string, string> => {
  const { area, noun } = part;
  const name = camelCase(area);
  const type = noun.replace(/\W+/g, '');
  return {
    [`sandbox/records/${area}.ts`]: `/** ${article(noun)} of a sub-account. */
export type ${type} = { id: string; locationId: string; name: string };
`,
    [`sandbox/seeds/${area}.ts`]: `import type { ${type} } from '../records/${area}';
import { seeded } from '../seed';

const { locationId, locations, ${name}: ids } = seeded;

export const ${name}: ${type}[] = [
{ id: ids.first, locationId, name: 'First' },
{ id: ids.second, locationId, name: 'Second' },
{ id: ids.lakeside, locationId: locations.lakeside, name: 'Of another sub-account' },
];
`,
    [`sandbox/routes/${area}.ts`]: routesText(part, name, type),
  };
};

/** Where the other files of the sandbox name the new part. */
export const sandboxEdits = ({ area, noun, title, endpoint }: Part): Edit[] => {
  const name = camelCase(area);
  const type = noun.replace(/\W+/g, '');
  const stream = createIds(area);
  const ids = ['first', 'second', 'lakeside'].map((each) => `${each}: '${stream.next()}'`);
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
      `| \`${endpoint}\` | guess | made by \`npm run new\`; TODO: what it rests on |`,
    ),
  ];
};

const article = (noun: string) => `${/^[aeiou]/i.test(noun) ? 'An' : 'A'} ${noun.toLowerCase()}`;

const routesText = (part: Part, name: string, type: string): string => {
  const { area, noun, endpoint, method, path, version, scope, result, isPaged } = part;
  const parameter = /\{(\w+)\}\/?$/.exec(path)?.[1];
  const facts = `endpoint: '${endpoint}', version: '${version}', scope: '${scope}', level: 'location',`;
  const validation = ['requiredText', ...(isPaged ? ['pageOf', 'paging'] : [])].sort();
  const needsSchema = !parameter || method === 'PUT';
  const one = `one(call)`;
  const answers: Record<string, string> = {
    GET: parameter
      ? `answer: (call) => ({ ${result}: ${one} }),`
      : `query: z.strictObject({ locationId: requiredText${isPaged ? ', ...paging({ limit: 20 })' : ''} }),
answer: ({ query, state }) => {
const found = state.${name}.where({ locationId: query.locationId });
return { ${result}: ${isPaged ? 'pageOf(found, query)' : 'found'} };
},`,
    POST: `body: z.strictObject({ locationId: requiredText, name: requiredText }),
status: 201,
answer: ({ body, state }) => ({ ${result}: state.${name}.put({ id: state.ids.next(), ...body }) }),`,
    PUT: `body: z.strictObject({ name: requiredText.optional() }),
answer: (call) => {
const found = ${one};
return { ${result}: call.state.${name}.put({ ...found, name: call.body.name ?? found.name }) };
},`,
    DELETE: `answer: (call) => {
call.state.${name}.remove(${one}.id);
return { succeeded: true };
},`,
  };
  return `${needsSchema ? "import * as z from 'zod';\n" : ''}${
    parameter
      ? `import type { ${type} } from '../records/${area}';
import { badRequest } from '../refusal';
`
      : ''
  }import { route } from '../route';
${
  parameter
    ? `import type { State } from '../state';
import type { LocationGrant } from '../tokens';
`
    : ''
}${needsSchema ? `import { ${validation.join(', ')} } from '../validation';\n` : ''}
// TODO: take what HighLevel's document takes, answer what it answers, refuse what it refuses.
export const ${name} = [
route({
${facts}
${answers[method]}
}),
];
${
  parameter
    ? `
type Call = { path: (name: '${parameter}') => string; grant: LocationGrant; state: State };

/** ${article(noun)} that the path names. */
const one = ({ path, grant, state }: Call): ${type} => {
const id = path('${parameter}');
const found = state.${name}.find(id);
if (found?.locationId !== grant.locationId) throw badRequest(\`${noun} with id \${id} not found\`);
return found;
};
`
    : ''
}`;
};
