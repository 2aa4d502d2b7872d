import * as z from 'zod';
import type { CalendarGroup } from '../records/calendars';
import { badRequest } from '../refusal';
import { route } from '../route';
import type { State } from '../state';
import type { LocationGrant } from '../tokens';
import { flag, requiredText } from '../validation';

const fields = { name: requiredText, description: requiredText, slug: requiredText };

export const calendarGroups = [
  route({
    endpoint: 'GET /calendars/groups',
    version: '2021-04-15',
    scope: 'calendars/groups.readonly',
    level: 'location',
    query: z.strictObject({ locationId: requiredText }),
    answer: ({ query, state }) => ({
      groups: state.calendarGroups.where({ locationId: query.locationId }),
    }),
  }),

  route({
    endpoint: 'POST /calendars/groups',
    version: '2021-04-15',
    scope: 'calendars/groups.write',
    level: 'location',
    body: z.strictObject({ ...fields, locationId: requiredText, isActive: flag.default(true) }),
    status: 201,
    answer: ({ body, state }) => {
      assertFree(state, body);
      return { group: state.calendarGroups.put({ id: state.ids.next(), ...body }) };
    },
  }),

  route({
    endpoint: 'POST /calendars/groups/validate-slug',
    version: '2021-04-15',
    scope: 'calendars/groups.write',
    level: 'location',
    body: z.strictObject({ locationId: requiredText, slug: requiredText }),
    answer: ({ body, state }) => ({ available: !state.calendarGroups.where(body).length }),
  }),

  route({
    endpoint: 'PUT /calendars/groups/{groupId}',
    version: '2021-04-15',
    scope: 'calendars/groups.write',
    level: 'location',
    body: z.strictObject(fields),
    answer: (call) => {
      const group = groupOf(call.state, call.grant, call.path('groupId'));
      const changed = { ...group, ...call.body };
      assertFree(call.state, changed);
      return { group: call.state.calendarGroups.put(changed) };
    },
  }),

  route({
    endpoint: 'PUT /calendars/groups/{groupId}/status',
    version: '2021-04-15',
    scope: 'calendars/groups.write',
    level: 'location',
    body: z.strictObject({ isActive: flag }),
    answer: (call) => {
      const group = groupOf(call.state, call.grant, call.path('groupId'));
      call.state.calendarGroups.put({ ...group, ...call.body });
      return { success: true };
    },
  }),

  route({
    endpoint: 'DELETE /calendars/groups/{groupId}',
    version: '2021-04-15',
    scope: 'calendars/groups.write',
    level: 'location',
    answer: ({ path, grant, state }) => {
      const { id } = groupOf(state, grant, path('groupId'));
      state.calendarGroups.remove(id);
      for (const calendar of state.calendars.where({ groupId: id }))
        state.calendars.put({ ...calendar, groupId: undefined });
      return { success: true };
    },
  }),
];

/** The group, if it belongs to the token's sub-account. */
export const groupOf = (
  state: State,
  { locationId }: Pick<LocationGrant, 'locationId'>,
  id: string,
): CalendarGroup => {
  const group = state.calendarGroups.find(id);
  if (group?.locationId !== locationId) throw badRequest(`Group with id ${id} not found`);
  return group;
};

const assertFree = (
  state: State,
  { id, locationId, slug }: Omit<CalendarGroup, 'id'> & { id?: string },
): void => {
  if (state.calendarGroups.where({ locationId, slug }).some((other) => other.id !== id))
    throw badRequest('Slug is not available');
};
