import * as z from 'zod';
import type { ObjectRecord, ObjectSchema } from '../records/associations';
import { badRequest } from '../refusal';
import { route } from '../route';
import { seeded } from '../seed';
import type { State } from '../state';
import type { LocationGrant } from '../tokens';
import { requiredText, text } from '../validation';
import { without } from '../views';

const inLocation = { locationId: requiredText };

/** The body of a write, which the document leaves empty (docs/highlevel_quirks.md#object-records). */
const written = {
  owner: z.array(requiredText).max(1).optional(),
  followers: z.array(requiredText).max(10).optional(),
  properties: z.record(z.string(), z.unknown()).default({}),
};

export const objects = [
  route({
    endpoint: 'GET /objects/',
    version: '2021-07-28',
    scope: 'objects/schema.readonly',
    level: 'location',
    query: z.strictObject(inLocation),
    answer: ({ query, state }) => ({
      objects: state.objects.where(query).map((each) => without(each, 'searchableProperties')),
    }),
  }),

  route({
    endpoint: 'GET /objects/{key}',
    version: '2021-07-28',
    scope: 'objects/schema.readonly',
    level: 'location',
    query: z.strictObject({ ...inLocation, fetchProperties: text.optional() }),
    answer: ({ path, query: { locationId, fetchProperties }, state }) => {
      const object = objectOf(state, locationId, path('key'));
      const { key: objectKey } = object;
      return {
        object,
        cache: false,
        fields:
          fetchProperties === 'true' ? state.objectProperties.where({ locationId, objectKey }) : [],
      };
    },
  }),

  // All except the position are required (docs/highlevel_quirks.md#object-records).
  route({
    endpoint: 'POST /objects/{schemaKey}/records/search',
    version: '2021-07-28',
    scope: 'objects/record.readonly',
    level: 'location',
    body: z.strictObject({
      ...inLocation,
      page: z.int().min(1),
      pageLimit: z.int().min(1).max(100),
      query: text,
      searchAfter: z.array(z.union([z.string(), z.number()])),
    }),
    answer: ({ path, body: { locationId, page, pageLimit, query, searchAfter }, state }) => {
      const object = objectOf(state, locationId, path('schemaKey'));
      const found = state.objectRecords
        .where({ locationId, objectKey: object.key })
        .filter((record) => isFound(record, object, query));
      const last = found.findIndex(({ id }) => id === searchAfter.at(-1));
      const from = last < 0 ? (page - 1) * pageLimit : last + 1;
      return {
        records: found.slice(from, from + pageLimit).map((record) => ({
          ...record,
          objectId: object.id,
          searchAfter: [Date.parse(record.createdAt), record.id],
        })),
        total: found.length,
      };
    },
  }),

  route({
    endpoint: 'POST /objects/{schemaKey}/records',
    version: '2021-07-28',
    scope: 'objects/record.write',
    level: 'location',
    body: z.strictObject({ ...inLocation, ...written }),
    status: 201,
    answer: ({ path, body: { locationId, owner = [], followers = [], properties }, state }) => {
      const { key: objectKey } = objectOf(state, locationId, path('schemaKey'));
      assertProperties(state, locationId, objectKey, properties);
      const at = state.stamp();
      const record: ObjectRecord = {
        id: state.ids.hex(),
        ...{ locationId, objectKey, owner, followers, properties },
        ...{ createdBy: writer(at), lastUpdatedBy: writer(at), createdAt: at, updatedAt: at },
      };
      return { record: view(state.objectRecords.put(record)) };
    },
  }),

  route({
    endpoint: 'GET /objects/{schemaKey}/records/{id}',
    version: '2021-07-28',
    scope: 'objects/record.readonly',
    level: 'location',
    query: z.looseObject({}),
    answer: (call) => ({ record: view(recordOf(call)) }),
  }),

  route({
    endpoint: 'PUT /objects/{schemaKey}/records/{id}',
    version: '2021-07-28',
    scope: 'objects/record.write',
    level: 'location',
    query: z.strictObject(inLocation),
    body: z.strictObject(written),
    answer: (call) => {
      const { body, state } = call;
      const record = recordOf(call);
      const { locationId, objectKey } = record;
      assertProperties(state, locationId, objectKey, body.properties);
      const { owner = record.owner, followers = record.followers } = body;
      const at = state.stamp();
      const changed: ObjectRecord = {
        ...record,
        ...{ owner, followers, lastUpdatedBy: writer(at), updatedAt: at },
        properties: { ...record.properties, ...body.properties },
      };
      return { record: view(state.objectRecords.put(changed)) };
    },
  }),
];

type RecordCall = {
  path: (name: 'schemaKey' | 'id') => string;
  grant: LocationGrant;
  state: State;
};

const objectOf = (state: State, locationId: string, key: string): ObjectSchema => {
  const [object] = state.objects
    .where({ locationId })
    .filter((each) => each.key === key || each.id === key);
  if (!object) throw badRequest(`Object with key ${key} not found`);
  return object;
};

const recordOf = ({ path, grant, state }: RecordCall): ObjectRecord => {
  const { locationId } = grant;
  const { key: objectKey } = objectOf(state, locationId, path('schemaKey'));
  const [record] = state.objectRecords.where({ id: path('id'), locationId, objectKey });
  if (!record) throw badRequest(`Record with id ${path('id')} not found`);
  return record;
};

/** A record read by ID has other names for its dates than one in a search. */
const view = ({ id, owner, followers, properties, createdAt, updatedAt }: ObjectRecord) => ({
  ...{ id, owner, followers, properties },
  dateAdded: createdAt,
  dateUpdated: updatedAt,
});

const writer = (createdAt: string) => ({
  channel: 'OAUTH',
  createdAt,
  source: 'INTEGRATION',
  sourceId: seeded.appId,
});

/** A text is searched in all searchable properties, `name:Buddy` in one of them. */
const isFound = ({ properties }: ObjectRecord, object: ObjectSchema, query: string): boolean => {
  if (query === '') return true;
  const keys = object.searchableProperties.map((each) => each.slice(each.lastIndexOf('.') + 1));
  const holds = (key: string, words: string) =>
    String(properties[key] ?? '')
      .toLowerCase()
      .includes(words.toLowerCase());
  const [key = '', ...words] = query.split(':');
  if (words.length && keys.includes(key)) return holds(key, words.join(':'));
  return keys.some((each) => holds(each, query));
};

/** Rejects an unknown property of the object, and a value of the wrong type; the words are a guess. */
const assertProperties = (
  state: State,
  locationId: string,
  objectKey: string,
  properties: Record<string, unknown>,
): void => {
  const known = state.objectProperties.where({ locationId, objectKey });
  for (const [name, value] of Object.entries(properties)) {
    const [key, box] = name.split('.');
    const property = known.find(({ fieldKey }) => fieldKey === `${objectKey}.${key}`);
    if (!property) throw badRequest(`Invalid property ${name}`);
    const { dataType, options = [] } = property;
    const keys = options.map((option) => option.key);
    const isRight = {
      NUMERICAL: typeof value === 'number',
      MONETORY: z.strictObject({ currency: text, value: z.number() }).safeParse(value).success,
      FILE_UPLOAD: z.array(z.object({ url: z.url() })).safeParse(value).success,
      TEXTBOX_LIST: box !== undefined && keys.includes(box) && typeof value === 'string',
      CHECKBOX: Array.isArray(value) && value.every((each) => keys.includes(each)),
      MULTIPLE_OPTIONS: Array.isArray(value) && value.every((each) => keys.includes(each)),
      SINGLE_OPTIONS: typeof value === 'string' && keys.includes(value),
      RADIO: typeof value === 'string' && keys.includes(value),
      DATE: typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value),
      TEXT: typeof value === 'string',
      LARGE_TEXT: typeof value === 'string',
      PHONE: typeof value === 'string',
    }[dataType];
    if (!isRight) throw badRequest(`Invalid value for property ${name}`);
  }
};
