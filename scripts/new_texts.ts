import { titleCase } from '../harness/title_case';
import type { Facts, Returned, Sent } from './new_published';
import {
  article,
  askedOf,
  camelCase,
  lastNameOf,
  lines,
  parametersOf,
  snakeCase,
  titleOf,
} from './new_words';

export const folders = {
  create: 'creates',
  trigger: 'triggers',
  search: 'searches',
  dropdown: 'dropdowns',
};

/** The checked facts from which an operation or a dropdown is made. */
export type Wish = {
  kind: keyof typeof folders;
  key: string;
  category: string;
  /** The title of a new category; empty for an existing one. */
  title: string;
  /** `POST /contacts/{contactId}/something`, and its two parts. */
  endpoint: string;
  method: string;
  path: string;
  scope: string;
  access: string;
  version: string;
  label: string;
  noun: string;
  record: string;
  facts: Facts;
};

/** Returns the file and the function of a parameter's field. */
type FieldOf = (name: string) => { from: string; make: string };

/** True if the response is a list: for a trigger or dropdown whose path does not end with an ID. */
export const isList = ({ kind, path }: Pick<Wish, 'kind' | 'path'>) =>
  ['trigger', 'dropdown'].includes(kind) && !/\}\/?$/.test(path);

/** The response's property that has the result, by HighLevel's conventions. */
export const resultName = (wish: Pick<Wish, 'kind' | 'path' | 'noun'>): string =>
  camelCase(snakeCase(isList(wish) ? lastNameOf(wish.path) : wish.noun));

/** True if the user fills in the field; the connection or the operation fills in the others. */
const isOfForm = ({ fill, value, pages }: Sent) => !fill && value === undefined && !pages;

/** The fields of the form, the required ones first. */
const formFields = ({ kind, facts: { fields } }: Wish): Sent[] =>
  kind === 'dropdown'
    ? []
    : fields.filter(isOfForm).sort((one, other) => Number(!one.required) - Number(!other.required));

/** Where the form is sent if the operation has no `request`. */
const placeOfForm = (method: string) => (['GET', 'DELETE'].includes(method) ? 'query' : 'body');

const readers: Record<string, string> = { skip: 'bySkip', offset: 'byOffset', page: 'byPage' };

/** The function in highlevel/pages.ts that reads the pages of a trigger's list, if one fits. */
const readerOf = ({ kind, facts: { paging } }: Wish): string | undefined =>
  kind === 'trigger' && paging && ['limit', 'pageSize'].includes(paging.size)
    ? readers[paging.at]
    : undefined;

/** The code for query or body values that are not in the form. */
const addedTo = (place: Sent['in'], wish: Wish): string[] => {
  const { fields, paging } = wish.facts;
  const isPaged = place === 'query' && isList(wish) && paging;
  const filled = fields
    .filter((field) => field.in === place)
    .flatMap(({ name, fill, value }) => {
      if (fill) return name === fill ? name : `${name}: ${fill}`;
      return value === undefined ? [] : `${name}: '${value}'`;
    });
  if (!isPaged) return filled;
  const { size, at, by, largest } = paging;
  if (wish.kind !== 'dropdown') {
    return [...filled, `${size}: pageSize(${largest})`, `${at}: ${by === 'count' ? 0 : 1}`];
  }
  const number = by === 'number' ? 'page + 1' : `page * pageSize(${largest})`;
  return [...filled, `${size}: pageSize(${largest})`, `${at}: ${number}`];
};

const requestOf = (wish: Wish): string | false => {
  const [query, body] = [addedTo('query', wish), addedTo('body', wish)];
  const inForm = formFields(wish);
  const place = placeOfForm(wish.method);
  const apart = inForm.filter((field) => field.in !== place).map(({ name }) => name);
  if (query.length + body.length + apart.length === 0) return false;
  const hasForm = inForm.length > apart.length;
  const form = hasForm ? ['...form'] : [];
  const parts = {
    query: [...(place === 'query' ? form : apart), ...query],
    body: [...(place === 'body' ? form : apart), ...body],
  };
  const given = [...query, ...body].join(' ');
  const context = ['locationId', 'companyId', 'page', 'pageSize'].filter((name) =>
    new RegExp(`(^|[^.\\w'])${name}(?![\\w:'])`).test(given),
  );
  const named = apart.length ? `{ ${[...apart, ...(hasForm ? ['...form'] : [])].join(', ')} }` : '';
  const first = named || (hasForm ? 'form' : '_');
  const second = context.length ? `, { ${context.join(', ')} }` : '';
  const sent = Object.entries(parts)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) =>
      values.join() === '...form' ? `${name}: form` : `${name}: { ${values.join(', ')} }`,
    );
  return `request: (${first}${second}) => ({ ${sent.join(', ')} }),`;
};

const plainKinds: Record<string, string> = {
  text: 'z.string()',
  secret: 'z.string()',
  'long text': 'longText()',
  number: 'z.number()',
  integer: 'z.int()',
  boolean: 'z.boolean()',
  time: 'moment()',
  day: 'day()',
};

/** The schema of a field, if one line is enough. */
const schemaOf = ({ kind, choices, list, joined }: Sent): string => {
  if (joined || (list && choices)) return '';
  if (choices) {
    const words = choices.map((each) => `${JSON.stringify(each)}: '${titleOf(each)}'`);
    return `choice({ ${words.join(', ')} })`;
  }
  const plain = plainKinds[kind ?? 'text'];
  if (!plain) return '';
  if (!list) return plain;
  return plain === 'z.string()' ? `listOf(${plain})` : `z.array(${plain})`;
};

/**
 * True if a field of that name means the same in every form. The others, like `title` or
 * `userRole`, have the choices and help of one form.
 */
const isShared = (name: string) =>
  /Ids?$/.test(name) || ['country', 'currency', 'email', 'emails', 'phone'].includes(name);

/** The field of a parameter that another form has; an agency chooses among its sub-accounts. */
const sharedField = (name: string, access: string, fieldOf: FieldOf) => {
  if (name === 'locationId' && access === 'agency')
    return { from: 'inputs/sub_account', make: 'subAccountId' };
  const found = fieldOf(name);
  return isShared(name) && found.make === name ? found : undefined;
};

/** The code of the form, and the imports of its functions. */
const formOf = (wish: Wish, fieldOf: FieldOf) => {
  const inPath = askedOf(wish.path).map((name) => ({ name, ...fieldOf(name) }));
  const all = formFields(wish).map((field) => ({
    ...field,
    schema: schemaOf(field),
    known: sharedField(field.name, wish.access, fieldOf),
  }));
  const own = all.map(({ name, schema, required, help, known }) => {
    const start = known ? `${known.make}()` : schema;
    const line = `${start}${required ? '' : '.optional()'}`;
    return start && `${name}: ${line}${help ? `.describe(${JSON.stringify(help)})` : ''},`;
  });
  const open = all.filter((_, index) => !own[index]).map(({ name }) => name);
  const text = own.join('\n');
  return {
    imports: [
      ...inPath.map(({ from, make }) => `import { ${make} } from '../../${from}';`),
      ...all.flatMap(({ known }) =>
        known ? [`import { ${known.make} } from '../../${known.from}';`] : [],
      ),
      ...['listOf', 'longText', 'moment', 'day']
        .filter((make) => text.includes(`: ${make}(`) || text.includes(`(${make}(`))
        .map((make) => `import { ${make} } from '../../inputs/kinds';`),
    ],
    usesChoice: text.includes('choice('),
    lines: [
      ...inPath.map(({ name, make }) => `${name}: ${make}(),`),
      ...own.filter(Boolean),
      ...(open.length ? [`// TODO: ${open.join(', ')}`] : []),
    ],
  };
};

export const operationText = (wish: Wish, fieldOf: FieldOf): string => {
  const { kind, key, endpoint, method, path, scope, access, version, label, noun, record } = wish;
  const asked = askedOf(path);
  const isDelete = method === 'DELETE';
  const maker = { create: 'action', trigger: 'pollingTrigger', search: 'search', dropdown: '' }[
    kind
  ];
  const name = isDelete ? 'deleted' : camelCase(record);
  const reader = readerOf(wish);
  const form = formOf(wish, fieldOf);
  const imports = [
    `import * as z from 'zod';`,
    ...(reader ? [`import { ${reader} } from '../../highlevel/pages';`] : []),
    ...form.imports,
    `import { ${form.usesChoice ? 'choice, ' : ''}${maker} } from '../../operation';`,
    `import { ${name} } from '../../records/${record}';`,
  ];
  return lines(
    ...new Set(imports),
    '',
    '// TODO: check the description, the fields and their help texts, and where the result is',
    '// in the response; then delete this comment. Other files in this folder are examples.',
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
    'input: z.object({',
    ...form.lines,
    '}),',
    isDelete && `warning: 'The ${noun.toLowerCase()} is deleted for good.',`,
    requestOf(wish),
    ...(isDelete
      ? [`...deleted('${asked.at(-1) ?? 'id'}'),`]
      : [wish.facts.answer.at !== '' && `result: '${wish.facts.answer.at}',`, `record: ${name},`]),
    kind === 'trigger' && `firesOn: '${isList(wish) ? 'user choice' : 'changed record'}',`,
    kind === 'trigger' && `watches: [${watchedBy(wish)}],`,
    kind === 'trigger' &&
      wish.facts.paging !== undefined &&
      (reader ? `nextPage: ${reader},` : '// TODO: nextPage, from highlevel/pages.ts'),
    '});',
  );
};

/** By default all fields identify what the trigger watches; a developer narrows them down. */
const watchedBy = (wish: Wish) =>
  [
    ...askedOf(wish.path),
    ...formFields(wish)
      .filter((field) => schemaOf(field))
      .map(({ name }) => name),
  ]
    .map((name) => `'${name}'`)
    .join(', ');

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

/** A first example; it must differ from those of other operations. */
export const exampleOf = ({ kind, key, noun }: Wish): string => {
  const thing = noun.toLowerCase();
  const [verb = ''] = key.split('_');
  if (kind === 'trigger') return `Add each new ${thing} to a spreadsheet (${key}).`;
  if (kind === 'search')
    return `Find ${article(noun)} ${thing} before a later step uses it (${key}).`;
  return `${titleCase(verb)} ${article(noun)} ${thing} for each new row of a spreadsheet (${key}).`;
};

/** The code for a record's field by type, with an example. */
const examples: Record<string, string> = {
  number: 'number(1)',
  boolean: 'flag(true)',
  datetime: "moment('2026-11-19T09:30:00.000Z')",
  list: "list(text('First'))",
};

const ids: Record<string, string> = {
  id: "text('HGPcayliwcdoUFzvbTok')",
  locationId: "text('ve9EPM428h8vShlRW1KT')",
};

/** The lines of a record; the fields of a group are written together. */
const shapeOf = (fields: Returned[]): string[] => {
  const names = [...new Set(fields.map(({ name }) => name.split('__')[0] ?? ''))];
  return names.map((name) => {
    const inside = fields.filter((field) => field.name.startsWith(`${name}__`));
    if (inside.length) {
      const shorter = inside.map((field) => ({
        ...field,
        name: field.name.slice(name.length + 2),
      }));
      return `${name}: group({ ${shapeOf(shorter).join(' ')} }),`;
    }
    const type = fields.find((field) => field.name === name)?.type ?? '';
    return `${name}: ${ids[name] ?? examples[type] ?? `text('${titleOf(name)}')`},`;
  });
};

/** The lines of a record from an example, with every name at every depth. */
const shapeLike = (example: { [name: string]: unknown }, times: string[]): string[] =>
  Object.entries(example).map(
    ([name, value]) => `${name}: ${ids[name] ?? fieldLike(value, times.includes(name))},`,
  );

const fieldLike = (value: unknown, isTime = false): string => {
  if (isTime) return `moment('2026-11-19T09:30:00.000Z')`;
  if (Array.isArray(value)) return `list(${fieldLike(value[0] ?? 'First')})`;
  if (typeof value === 'object' && value !== null) {
    return `group({ ${shapeLike({ ...value }, []).join(' ')} })`;
  }
  if (typeof value === 'number') return `number(${value})`;
  if (typeof value === 'boolean') return `flag(${value})`;
  return `text(${JSON.stringify(value ?? '')})`;
};

export const recordText = ({ noun, record, facts: { answer, example } }: Wish): string => {
  const { created, changed } = answer;
  const fields = answer.fields.map(({ name, type }) => ({
    name: name === answer.id ? 'id' : name,
    type,
  }));
  const times = fields.filter(({ type }) => type === 'datetime').map(({ name }) => name);
  const { [answer.id]: id, ...others } = example?.record ?? {};
  const shape = example ? shapeLike({ id, ...others }, times) : shapeOf(fields);
  const text = shape.join('\n');
  const stamps = [created, changed, 'locationId'];
  const counted = fields.map(({ name }) => name).filter((name) => !stamps.includes(name));
  const used = ['flag', 'group', 'list', 'moment', 'number'].filter((each) =>
    text.includes(`${each}(`),
  );
  const names = [...used, 'record', 'text', ...(answer.id === 'id' ? [] : ['withId'])];
  return lines(
    `import { ${names.join(', ')} } from '../operation';`,
    '',
    `/** ${titleCase(article(noun))} ${noun.toLowerCase()}. */`,
    `export const ${camelCase(record)} = record({`,
    '// TODO: one line for each field that HighLevel returns, with a realistic example.',
    text,
    '}, {',
    created !== undefined && `created: '${created}',`,
    changed !== undefined && `changed: '${changed}',`,
    // Triggers that return this record need the list, and live Zaps depend on it
    // (operation/record.ts).
    `counted: '${counted.join(' ')}',`,
    answer.id !== 'id' && 'normalize: withId,',
    '});',
  );
};

/** @param title The field that shows an entry's name. */
export const dropdownTexts = (wish: Wish, title: string): Record<string, string> => {
  const { key, noun, endpoint, scope, access, version, facts } = wish;
  const name = camelCase(key);
  return {
    [`dropdowns/${key}.ts`]: lines(
      `import * as z from 'zod';`,
      `import { dropdown } from '../operation';`,
      '',
      'export default dropdown({',
      `key: '${key}_dropdown',`,
      `noun: '${noun}',`,
      `endpoint: '${endpoint}',`,
      version !== '2021-07-28' && `version: '${version}',`,
      `scope: '${scope}',`,
      access !== 'location' && `access: '${access}',`,
      'input: z.object({}),',
      requestOf(wish),
      `result: '${facts.answer.at}',`,
      title !== 'name' && `title: ({ ${title} }) => ${title},`,
      facts.paging !== undefined && 'isPaged: true,',
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

/** A valid value for a field, as code. */
const sampleOf = ({ kind, choices, list, limits, name }: Sent): string => {
  const value: Record<string, string> = {
    number: String(limits?.min ?? 1),
    integer: String(limits?.min ?? 1),
    boolean: 'true',
    time: "'2026-11-19T09:30:00.000Z'",
    day: "'2026-11-19'",
  };
  const one = choices
    ? JSON.stringify(choices[0])
    : (value[kind ?? 'text'] ?? JSON.stringify(limits?.example ?? titleOf(name)));
  return list ? `[${one}]` : one;
};

/**
 * @param seeds The name of the category's IDs in the sandbox's seed, such as `giftCards`; empty if
 * it has none.
 */
export const testText = (wish: Wish, fieldOf: FieldOf, seeds: string): string => {
  const { kind, key, category, method, path, access, version } = wish;
  const name = camelCase(key);
  const parameters = parametersOf(path);
  const asked = askedOf(path);
  const isAgency = access === 'agency';
  const isSearch = kind === 'search';
  const sendsBody = kind === 'create' && !['GET', 'DELETE'].includes(method);
  const { fields, paging } = wish.facts;
  // If no field is required, use one: an update without values tests nothing.
  const inForm = formFields(wish).filter((field) => schemaOf(field));
  const needed = inForm.filter(({ required }) => required);
  const filled = needed.length || kind !== 'create' ? needed : inForm.slice(0, 1);
  const samples = filled.map((field) => `${field.name}: ${sampleOf(field)}`);
  const sentIn = (place: Sent['in']): string[] => [
    ...filled
      .filter((field) => field.in === place)
      .map((field) => `${field.name}: ${place === 'query' ? asText(field) : sampleOf(field)}`),
    ...fields
      .filter((field) => field.in === place && field.fill)
      .map(({ name, fill }) => (name === fill ? name : `${name}: ${fill}`)),
    ...fields
      .filter((field) => field.in === place && field.value !== undefined)
      .map(({ name, value }) => `${name}: '${value}'`),
  ];
  const query = [
    ...sentIn('query'),
    ...(isList(wish) && paging
      ? [`${paging.size}: '${paging.largest}'`, `${paging.at}: '${paging.by === 'count' ? 0 : 1}'`]
      : []),
  ];
  const body = sentIn('body');
  // If the form has no ID that could be wrong, the test uses a connection to another sub-account,
  // or to another agency if the request names the agency.
  const namesAgency =
    parameters.includes('companyId') || fields.some(({ fill }) => fill === 'companyId');
  const isElsewhere = asked.length === 0 && !isSearch && (!isAgency || namesAgency);
  const isKnown = (parameter: string) => fieldOf(parameter).from === 'inputs/contact';
  const used = [
    ...['locationId', 'companyId'].filter(
      (each) => parameters.includes(each) || fields.some(({ fill }) => fill === each),
    ),
    ...asked.filter((each) => each === 'contactId' && isKnown(each)),
    ...(isElsewhere ? [isAgency ? 'foreignCompanyId' : 'locations'] : []),
  ];
  const unknown = asked.filter((parameter) => !used.includes(parameter));
  const isSeeded = seeds !== '' && unknown.length === 1;
  const headers = version === '2021-07-28' ? 'headers' : 'aprilHeaders';
  const sent = `${headers}.${sendsBody ? 'json' : 'plain'}`;
  const options = (...more: string[]) => {
    const all = [...more, ...(isAgency ? ['connection: connections.agency'] : [])];
    return all.length ? `, { ${all.join(', ')} }` : '';
  };
  const form = `{ ${[...asked, ...samples].join(', ')} }`;
  const absent = `{ ${[...asked.map((parameter) => `${parameter}: 'absent'`), ...samples].join(', ')} }`;
  const elsewhere = isAgency
    ? '{ ...connections.agency, companyId: foreignCompanyId }'
    : '{ ...connections.location, locationId: locations.lakeside }';
  const players = [
    ...(isAgency || isElsewhere ? ['connections'] : []),
    'runWithCassette',
    ...(isSearch ? [] : ['expectFailure']),
  ];
  const one = '{ id: expect.any(String) }';
  return lines(
    `import ${name} from '../../../${folders[kind]}/${category}/${key}';`,
    (used.length > 0 || isSeeded) && `import { seeded } from '../../../sandbox/seed';`,
    `import { ${players.join(', ')} } from '../../../harness/play';`,
    `import { ${headers} } from '../../../harness/requests';`,
    '',
    used.length > 0 && `const { ${[...new Set(used)].join(', ')} } = seeded;`,
    ...unknown.flatMap((parameter) =>
      isSeeded
        ? [`const ${parameter} = seeded.${seeds}.first;`]
        : ['// TODO: an ID from sandbox/seed.ts.', `const ${parameter} = 'unknown';`],
    ),
    '',
    `// TODO: fill in the whole form and expect the whole request; then npm run record -- ${key}`,
    `test('${key} sends the values of the form', async () => {`,
    `const { requests, result } = await runWithCassette(${name}, ${form}${options()});`,
    '',
    'expect(requests).toEqual([{',
    `method: '${method}',`,
    `path: ${/\{/.test(path) ? `\`${inTemplate(path)}\`` : `'${path}'`},`,
    query.length > 0 && `query: { ${query.join(', ')} },`,
    `headers: ${isAgency ? `{ ...${sent}, authorization: 'Bearer agency-token' }` : sent},`,
    sendsBody && `body: { ${body.join(', ')} },`,
    '}]);',
    `expect(result)${kind === 'create' ? `.toMatchObject(${one})` : `.toContainEqual(expect.objectContaining(${one}))`};`,
    '});',
    '',
    ...(isSearch
      ? [
          `test('${key} returns an empty list if nothing matches', async () => {`,
          `const { result } = await runWithCassette(${name}, ${absent}${options(`cassette: '${key}.nobody'`)});`,
          'expect(result).toEqual([]);',
        ]
      : isElsewhere
        ? [
            `test('${key} reports that the connection has no access to the ${isAgency ? 'agency' : 'sub-account'}', async () => {`,
            `const connection = ${elsewhere};`,
            `const { message } = await expectFailure(${name}, ${form}, { connection });`,
            `expect(message).toMatch(/^HighLevel refused this.*${isAgency ? 'Forbidden resource' : 'does not have access'}/);`,
          ]
        : [
            '// TODO: a request that HighLevel rejects, and the message that the user reads.',
            `test('${key} shows the reason if HighLevel rejects the request', async () => {`,
            `const { message } = await expectFailure(${name}, ${absent}${options()});`,
            'expect(message).toMatch(/not found/);',
          ]),
    '});',
  );
};

/** The fields with a limit, each with a valid value as a user types it. */
export const limitedFields = (wish: Wish): [name: string, value: string][] =>
  formFields(wish).flatMap((field) =>
    field.limits && !field.choices && schemaOf(field) ? [[field.name, asText(field)]] : [],
  );

/** The same in a query, where every value is text. */
const asText = (field: Sent): string => {
  const sample = sampleOf(field);
  return /^['"[]/.test(sample) ? sample : `'${sample}'`;
};

/** A path as a template literal with its parameters. */
const inTemplate = (path: string) => path.replace(/\{/g, '$' + '{');
