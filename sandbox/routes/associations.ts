import * as z from 'zod';
import type { Association } from '../records/associations';
import { badRequest, forbidden, refusal } from '../refusal';
import { route } from '../route';
import type { State } from '../state';
import type { LocationGrant } from '../tokens';
import { count, list, pageOf, requiredText } from '../validation';

const inLocation = { locationId: requiredText };

// Both parameters are required and have no default (docs/highlevel_quirks.md#required-paging).
const page = { skip: count, limit: count };

const labels = { firstObjectLabel: requiredText, secondObjectLabel: requiredText };

export const associations = [
  // The document has a single association; live responses have lists
  // (docs/highlevel_quirks.md#association-lists).
  route({
    endpoint: 'GET /associations/',
    version: '2021-07-28',
    scope: 'associations.readonly',
    level: 'location',
    query: z.strictObject({ ...inLocation, ...page }),
    answer: ({ query, state }) => ({
      associations: pageOf(state.associations.where({ locationId: query.locationId }), query),
    }),
  }),

  route({
    endpoint: 'GET /associations/objectKey/{objectKey}',
    version: '2021-07-28',
    scope: 'associations.readonly',
    level: 'location',
    query: z.strictObject(inLocation),
    answer: ({ path, query: { locationId }, state }) => {
      const key = objectKeyOf(state, locationId, path('objectKey'));
      return {
        associations: state.associations
          .where({ locationId })
          .filter((each) => each.firstObjectKey === key || each.secondObjectKey === key),
      };
    },
  }),

  route({
    endpoint: 'GET /associations/key/{key_name}',
    version: '2021-07-28',
    scope: 'associations.readonly',
    level: 'location',
    query: z.strictObject(inLocation),
    answer: ({ path, query: { locationId }, state }) => {
      const key = path('key_name');
      const [association] = state.associations.where({ locationId, key });
      if (!association) throw refusal(404, `Association with key ${key} not found`);
      return association;
    },
  }),

  route({
    endpoint: 'GET /associations/{associationId}',
    version: '2021-07-28',
    scope: 'associations.readonly',
    level: 'location',
    answer: (call) => associationOf(call, call.path('associationId')),
  }),

  route({
    endpoint: 'POST /associations/',
    version: '2021-07-28',
    scope: 'associations.write',
    level: 'location',
    body: z.strictObject({
      ...inLocation,
      key: requiredText,
      firstObjectKey: requiredText,
      secondObjectKey: requiredText,
      ...labels,
    }),
    status: 201,
    answer: ({ body, state }) => {
      const { locationId, key } = body;
      for (const objectKey of [body.firstObjectKey, body.secondObjectKey])
        objectKeyOf(state, locationId, objectKey);
      if (state.associations.where({ locationId, key }).length)
        throw badRequest(`Association with key ${key} already exists`);
      const id = state.ids.hex();
      return state.associations.put({ id, ...body, associationType: 'USER_DEFINED' });
    },
  }),

  route({
    endpoint: 'PUT /associations/{associationId}',
    version: '2021-07-28',
    scope: 'associations.write',
    level: 'location',
    body: z.strictObject(labels),
    answer: (call) => {
      const association = associationOf(call, call.path('associationId'));
      return call.state.associations.put({ ...association, ...call.body });
    },
  }),

  route({
    endpoint: 'DELETE /associations/{associationId}',
    version: '2021-07-28',
    scope: 'associations.write',
    level: 'location',
    answer: (call) => {
      const { state } = call;
      const { id, associationType } = associationOf(call, call.path('associationId'));
      if (associationType === 'SYSTEM_DEFINED')
        throw badRequest('SYSTEM_DEFINED associations cannot be deleted');
      for (const relation of state.relations.where({ associationId: id }))
        state.relations.remove(relation.id);
      state.associations.remove(id);
      return { deleted: true, id, message: 'Association deleted successfully' };
    },
  }),

  route({
    endpoint: 'GET /associations/relations/{recordId}',
    version: '2021-07-28',
    scope: 'associations/relation.readonly',
    level: 'location',
    query: z.strictObject({
      ...inLocation,
      ...page,
      // In a query, one value is a text and several are a list.
      associationIds: z
        .union([requiredText, list])
        .transform((ids) => [ids].flat())
        .optional(),
    }),
    answer: ({ path, query, state }) => {
      const id = path('recordId');
      const found = state.relations
        .where({ locationId: query.locationId })
        .filter(({ firstRecordId, secondRecordId }) => [firstRecordId, secondRecordId].includes(id))
        .filter(({ associationId }) => query.associationIds?.includes(associationId) ?? true);
      return { relations: pageOf(found, query), total: found.length };
    },
  }),

  route({
    endpoint: 'POST /associations/relations',
    version: '2021-07-28',
    scope: 'associations/relation.write',
    level: 'location',
    body: z.strictObject({
      ...inLocation,
      associationId: requiredText,
      firstRecordId: requiredText,
      secondRecordId: requiredText,
    }),
    status: 201,
    answer: (call) => {
      const { body, state } = call;
      const { firstObjectKey, secondObjectKey } = associationOf(call, body.associationId);
      assertRecord(state, firstObjectKey, body.firstRecordId, body.locationId);
      assertRecord(state, secondObjectKey, body.secondRecordId, body.locationId);
      // The API's words (docs/highlevel_quirks.md#repeated-relations).
      if (state.relations.where(body).length)
        throw badRequest(
          `Could not create relation: duplicate relation of object Ids for given association ${body.associationId}`,
        );
      const id = state.ids.hex();
      return state.relations.put({ id, ...body, firstObjectKey, secondObjectKey });
    },
  }),

  route({
    endpoint: 'DELETE /associations/relations/{relationId}',
    version: '2021-07-28',
    scope: 'associations/relation.write',
    level: 'location',
    query: z.strictObject(inLocation),
    answer: ({ path, query, state }) => {
      const id = path('relationId');
      const [relation] = state.relations.where({ id, locationId: query.locationId });
      if (!relation) throw refusal(404, `Relation with id ${id} not found`);
      state.relations.remove(id);
      return relation;
    },
  }),
];

const associationOf = (
  { state, grant }: { state: State; grant: LocationGrant },
  id: string,
): Association => {
  const association = state.associations.find(id);
  if (!association) throw refusal(404, `Association with id ${id} not found`);
  if (association.locationId !== grant.locationId) throw forbidden();
  return association;
};

const objectKeyOf = (state: State, locationId: string, key: string): string => {
  if (!state.objects.where({ locationId, key }).length)
    throw badRequest(`Object with key ${key} not found`);
  return key;
};

/** Rejects a record that does not belong to the object; the order of the two records matters. */
const assertRecord = (state: State, objectKey: string, id: string, locationId: string): void => {
  if (recordOf(state, objectKey, id)?.locationId !== locationId)
    throw badRequest(`Could not create relation: ${objectKey} with id ${id} not found`);
};

const recordOf = (state: State, objectKey: string, id: string) => {
  switch (objectKey) {
    case 'contact':
      return state.contacts.find(id);
    case 'opportunity':
      return state.opportunities.find(id);
    case 'business':
      return state.businesses.find(id);
    default:
      return state.objectRecords.where({ id, objectKey })[0];
  }
};
