import * as z from 'zod';
import type { Calendar } from '../records/calendars';
import { badRequest } from '../refusal';
import { route } from '../route';
import type { State } from '../state';
import type { LocationGrant } from '../tokens';
import { count, queryFlag, requiredText } from '../validation';
import { present } from '../views';
import { changedCalendar, creation, newCalendar, update } from './calendar_write';
import { freeSlots } from './free_slots';

export const calendars = [
  route({
    endpoint: 'GET /calendars/',
    version: '2021-04-15',
    scope: 'calendars.readonly',
    level: 'location',
    query: z.strictObject({
      locationId: requiredText,
      groupId: z.string().optional(),
      showDrafted: queryFlag.default(true),
    }),
    answer: ({ query, state }) => ({
      calendars: state.calendars
        .where({ locationId: query.locationId })
        .filter(({ groupId }) => !query.groupId || groupId === query.groupId)
        .filter(({ isActive }) => isActive || query.showDrafted)
        .map(calendarView),
    }),
  }),

  route({
    endpoint: 'POST /calendars/',
    version: '2021-04-15',
    scope: 'calendars.write',
    level: 'location',
    body: creation,
    answer: ({ body, state }) => ({
      calendar: calendarView(state.calendars.put(newCalendar(state, body))),
    }),
  }),

  route({
    endpoint: 'GET /calendars/{calendarId}',
    version: '2021-04-15',
    scope: 'calendars.readonly',
    level: 'location',
    answer: ({ path, grant, state }) => ({
      calendar: calendarView(calendarOf(state, grant, path('calendarId'))),
    }),
  }),

  route({
    endpoint: 'PUT /calendars/{calendarId}',
    version: '2021-04-15',
    scope: 'calendars.write',
    level: 'location',
    body: update,
    answer: ({ path, body, grant, state }) => {
      const calendar = calendarOf(state, grant, path('calendarId'));
      return {
        calendar: calendarView(state.calendars.put(changedCalendar(state, calendar, body))),
      };
    },
  }),

  route({
    endpoint: 'DELETE /calendars/{calendarId}',
    version: '2021-04-15',
    scope: 'calendars.write',
    level: 'location',
    // A message and the calendar, not the documented success
    // (docs/highlevel_quirks.md#deleting-a-calendar).
    answer: ({ path, grant, state }) => {
      const calendar = calendarOf(state, grant, path('calendarId'));
      state.calendars.remove(calendar.id);
      return { message: 'Calendar deleted successfully', calendar: calendarView(calendar) };
    },
  }),

  route({
    endpoint: 'GET /calendars/{calendarId}/free-slots',
    version: '2021-04-15',
    scope: 'calendars.readonly',
    level: 'location',
    query: z.strictObject({
      startDate: count,
      endDate: count,
      timezone: z.string().optional(),
      userId: z.string().optional(),
      userIds: z
        .union([z.string(), z.array(z.string())])
        .transform((ids) => [ids].flat())
        .optional(),
    }),
    answer: ({ path, query: { userId, userIds = [], ...window }, grant, state }) => {
      const calendar = calendarOf(state, grant, path('calendarId'));
      return freeSlots(state, calendar, { ...window, userIds: [userId ?? [], userIds].flat() });
    },
  }),
];

/** The calendar, if it belongs to the token's sub-account. */
export const calendarOf = (
  state: State,
  { locationId }: Pick<LocationGrant, 'locationId'>,
  id: string,
): Calendar => {
  const calendar = state.calendars.find(id);
  if (calendar?.locationId !== locationId) throw badRequest(`Calendar with id ${id} not found`);
  return calendar;
};

// Without open hours there is an object instead of the list, and appointmentPerSlot is beside the
// misspelt name (docs/highlevel_quirks.md#calendar-fields).
const calendarView = (calendar: Calendar) => ({
  ...present(calendar),
  openHours: calendar.openHours.length ? calendar.openHours : {},
  appointmentPerSlot: calendar.appoinmentPerSlot,
});
