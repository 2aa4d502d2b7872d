import type { EndpointFacts, EndpointField, Paging } from '../../any_endpoint/description';
import type { Schema } from './openapi';

/** The number of output fields that are described per response. */
const MAX_FIELDS = 40;

/** Properties that describe the request's outcome and not the record. */
const besides =
  /^(traceId|success|succe+ded|succeeded|statusCode|message|status|meta|pagination|total|totalCount|count)$/;

const isObject = ({ properties }: Schema) => Object.keys(properties ?? {}).length > 0;
const itemsOf = ({ items }: Schema): Schema | undefined => items && first(items);
const isList = ({ type, items }: Schema) => type === 'array' || items !== undefined;

const first = (schema: Schema): Schema => {
  const [branch] = schema.anyOf ?? [];
  return branch ? { ...schema, ...branch } : schema;
};

/** The lists of objects in a response, each with its path, the outermost first. */
const listsIn = (schema: Schema, place: string[] = []): [place: string, items: Schema][] => {
  if (isList(schema)) {
    const items = itemsOf(schema) ?? {};
    // Some documents do not describe the items of a list.
    const isOpen = [undefined, 'array', 'object'].includes(items.type);
    return isOpen || isObject(items) ? [[place.join('.'), items]] : [];
  }
  if (place.length > 1) return [];
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, each]) =>
    listsIn(first(each), [...place, name]),
  );
  return inner.sort(([one], [other]) => one.split('.').length - other.split('.').length);
};

const lastWord = (path: string) =>
  (path.split('/').findLast((part) => part && !part.includes('{')) ?? '').toLowerCase();

/** Where a response has its list or record, and its ID, timestamps and fields. */
export const answerOf = (
  path: string,
  isRead: boolean,
  given: Schema | undefined,
): EndpointFacts['answer'] => {
  if (!given) return undefined;
  const schema = first(given);
  const list = isRead ? listOf(path, schema) : undefined;
  if (list) {
    const [place, items] = list;
    const fields = outputsOf(items);
    return { list: place, ...identityOf(items, place), ...(fields.length && { fields }) };
  }
  const [place, record] = recordOf(schema);
  const fields = outputsOf(record);
  return fields.length ? { record: place, ...identityOf(record), fields } : undefined;
};

/**
 * A single record can contain lists too, so the result is a list only if the path ends with a word.
 */
const listOf = (path: string, schema: Schema) => {
  const lists = listsIn(schema);
  const named = lists.find(([place]) => {
    const name = place.split('.').at(-1)?.toLowerCase() ?? '';
    return name && lastWord(path).replace(/[^a-z]/g, '') === name;
  });
  const isRecord = 'id' in Object(schema.properties) || '_id' in Object(schema.properties);
  if (isRecord) return undefined;
  const [only] = lists;
  const others = Object.entries(schema.properties ?? {}).filter(
    ([name, each]) => !besides.test(name) && !isList(first(each)),
  );
  // A path that ends with a parameter returns a list only if the response has nothing else.
  if (/\}\/?$/.test(path) && others.length) return undefined;
  return named ?? only;
};

const recordOf = (schema: Schema): [place: string, record: Schema] => {
  const properties = Object.entries(schema.properties ?? {});
  const groups = properties.filter(([name, each]) => !besides.test(name) && isObject(first(each)));
  const others = properties.filter(([name]) => !besides.test(name));
  const [group] = groups;
  return group && others.length === 1 ? [group[0], first(group[1])] : ['', schema];
};

const changedNames = [
  'updatedAt',
  'dateUpdated',
  'lastUpdated',
  'lastUpdatedAt',
  'updatedOn',
  'dateModified',
];
const createdNames = ['createdAt', 'dateAdded', 'createdOn', 'dateCreated'];

const identityOf = ({ properties = {} }: Schema, place = '') => {
  const named = (names: string[]) => names.find((name) => name in properties);
  // agents have an agentId, charges a chargeId.
  const own = `${place.split('.').at(-1)?.replace(/s$/, '')}Id`;
  const [id, created, changed] = [['id', '_id', own], createdNames, changedNames].map(named);
  return { ...(id && { id }), ...(created && { created }), ...(changed && { changed }) };
};

/** Output fields in Zapier's notation. */
const outputsOf = (schema: Schema): string[] =>
  Object.entries(schema.properties ?? {})
    .flatMap(([name, each]) => outputOf(name, first(each), 0))
    .slice(0, MAX_FIELDS);

const outputOf = (key: string, schema: Schema, depth: number): string[] => {
  if (!/^[\w$-]+(\[\]|__|[\w$-])*$/.test(key)) return [];
  if (isObject(schema)) {
    if (depth > 0) return [];
    return Object.entries(schema.properties ?? {}).flatMap(([name, each]) =>
      outputOf(`${key}${key.endsWith('[]') ? '' : '__'}${name}`, first(each), depth + 1),
    );
  }
  const items = itemsOf(schema);
  if (items) {
    if (isObject(items)) return depth > 0 ? [] : outputOf(`${key}[]`, items, depth + 1);
    return [`${key}:list`];
  }
  const type = typeOf(key, schema);
  return [type ? `${key}:${type}` : key];
};

const typeOf = (key: string, { type, format, example }: Schema) => {
  if (type === 'number' || type === 'integer') return 'number';
  if (type === 'boolean') return 'boolean';
  const isTime = format === 'date-time' || /^\d{4}-\d\d-\d\dT/.test(String(example));
  return isTime || /(At|Date|dateAdded|dateUpdated)$/.test(key) ? 'datetime' : undefined;
};

const sizeNames = ['limit', 'pageLimit', 'pageSize', 'page_size', 'perPage'];
const countNames = ['skip', 'offset'];
const numberNames = ['page', 'pageNumber'];
const cursors: Record<string, string[]> = {
  cursor: ['nextCursor', 'cursor', 'meta.nextCursor'],
  next: ['next', 'paging.next'],
  pageToken: ['nextPageToken'],
  nextPageToken: ['nextPageToken'],
  startAfter: [],
};
/** `lastMessageId`, `lastKnowledgeBaseId`: the last record of the previous page. */
const lastId = /^(last[A-Z]\w*Id|lastDoc|startAfterId)$/;

type PagingField = EndpointField & { fallback?: number | undefined };

/** How to read a list's pages, as far as its parameters show it. */
export const pagingOf = (fields: PagingField[], answer: Schema | undefined): Paging | undefined => {
  const named = (names: string[]) => fields.find(({ name }) => names.includes(name));
  const size = named(sizeNames);
  const common = size ? { size: size.name, ...sizesOf(size) } : {};
  const count = named(countNames);
  if (count && size) return { ...common, at: count.name, by: 'count' };
  const number = named(numberNames);
  if (number) {
    const first = number.fallback ?? number.limits?.min ?? 1;
    return { ...common, at: number.name, by: 'number', first };
  }
  const cursor = named(Object.keys(cursors));
  const place = (cursors[cursor?.name ?? ''] ?? []).find((each) => has(answer, each.split('.')));
  if (cursor && place) return { ...common, at: cursor.name, by: 'cursor', cursor: place };
  const last = fields.find(({ name }) => lastId.test(name));
  if (last) return { ...common, at: last.name, by: 'last id' };
  return size ? common : undefined;
};

const has = (schema: Schema | undefined, [name, ...rest]: string[]): boolean => {
  if (name === undefined) return true;
  const inner = schema?.properties?.[name];
  return inner !== undefined && has(inner, rest);
};

const pagingNames = [
  ...sizeNames,
  ...countNames,
  ...numberNames,
  ...Object.keys(cursors),
  ...['searchAfter', 'startAfterDate'],
];

/** True if a parameter only selects the page of a list. */
export const isOfPages = (name: string): boolean => pagingNames.includes(name) || lastId.test(name);

/**
 * The largest page that nearly every HighLevel endpoint accepts, and a size that this endpoint must
 * accept.
 */
const sizesOf = ({ limits, help = '', fallback = 20 }: PagingField) => {
  const [, said] = /max(?:imum)?\D{0,24}(\d{2,4})/i.exec(help) ?? [];
  const stated = limits?.max ?? (Number(said) || undefined);
  const maxSize = Math.min(stated ?? 100, 100);
  return { maxSize, ...(!stated && fallback < maxSize && { safeSize: Math.max(10, fallback) }) };
};
