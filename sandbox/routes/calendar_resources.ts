import * as z from 'zod';
import type { CalendarResource } from '../records/calendar_events';
import { badRequest, refusal } from '../refusal';
import { route } from '../route';
import type { State } from '../state';
import type { LocationGrant } from '../tokens';
import { count, flag, pageOf, requiredText, text, unprocessable } from '../validation';
import { without } from '../views';
import { calendarOf } from './calendars';

const april = '2021-04-15' as const;

const fields = {
  locationId: requiredText,
  name: requiredText,
  description: text,
  quantity: z.number(),
  outOfService: z.number(),
  capacity: z.number(),
  calendarIds: z.array(requiredText).max(100),
};

export const calendarResources = [
  route({
    endpoint: 'GET /calendars/resources/{resourceType}',
    version: april,
    scope: 'calendars/resources.readonly',
    level: 'location',
    query: z.strictObject({ locationId: requiredText, limit: count, skip: count }),
    answer: ({ path, query, state }) => {
      const resourceType = typeOf(path);
      const { locationId } = query;
      return pageOf(state.resources.where({ locationId, resourceType }), query).map(view);
    },
  }),

  route({
    endpoint: 'POST /calendars/resources/{resourceType}',
    version: april,
    scope: 'calendars/resources.write',
    level: 'location',
    body: z.strictObject(fields),
    status: 201,
    answer: ({ path, body, grant, state }) => {
      const resourceType = typeOf(path);
      assertCalendars(state, grant, resourceType, body.calendarIds);
      return view(
        state.resources.put({ id: state.ids.hex(), resourceType, isActive: true, ...body }),
      );
    },
  }),

  route({
    endpoint: 'GET /calendars/resources/{resourceType}/{id}',
    version: april,
    scope: 'calendars/resources.readonly',
    level: 'location',
    answer: (call) => view(resourceOf(call)),
  }),

  route({
    endpoint: 'PUT /calendars/resources/{resourceType}/{id}',
    version: april,
    scope: 'calendars/resources.write',
    level: 'location',
    body: z.strictObject({ ...fields, isActive: flag }).partial(),
    answer: (call) => {
      const { body, grant, state } = call;
      const known = resourceOf(call);
      assertCalendars(state, grant, known.resourceType, body.calendarIds ?? []);
      const changed: CalendarResource = {
        ...known,
        name: body.name ?? known.name,
        description: body.description ?? known.description,
        quantity: body.quantity ?? known.quantity,
        outOfService: body.outOfService ?? known.outOfService,
        capacity: body.capacity ?? known.capacity,
        calendarIds: body.calendarIds ?? known.calendarIds,
        isActive: body.isActive ?? known.isActive,
      };
      // The document's response has neither an ID nor the calendars.
      return without(state.resources.put(changed), 'id', 'calendarIds');
    },
  }),

  route({
    endpoint: 'DELETE /calendars/resources/{resourceType}/{id}',
    version: april,
    scope: 'calendars/resources.write',
    level: 'location',
    answer: (call) => {
      call.state.resources.remove(resourceOf(call).id);
      return { success: true };
    },
  }),
];

const types = ['equipments', 'rooms'] as const;

const typeOf = (path: (name: 'resourceType') => string) => {
  const type = types.find((each) => each === path('resourceType'));
  if (!type)
    throw unprocessable([`resourceType must be one of the following values: ${types.join(', ')}`]);
  return type;
};

type ResourceCall = {
  path: (name: 'resourceType' | 'id') => string;
  grant: LocationGrant;
  state: State;
};

const resourceOf = ({ path, grant, state }: ResourceCall): CalendarResource => {
  const resource = state.resources.find(path('id'));
  if (resource?.locationId !== grant.locationId || resource.resourceType !== typeOf(path))
    throw refusal(404, `Resource with id ${path('id')} not found`);
  return resource;
};

const assertCalendars = (
  state: State,
  grant: LocationGrant,
  resourceType: CalendarResource['resourceType'],
  calendarIds: string[],
): void => {
  for (const id of calendarIds) calendarOf(state, grant, id);
  if (resourceType === 'equipments' && calendarIds.length > 1)
    throw badRequest('Equipment can only be mapped with one service calendar');
};

// No document gives it an ID; `_id` is a guess, because notifications have it.
const view = ({ id, ...resource }: CalendarResource) => ({ _id: id, ...resource });
