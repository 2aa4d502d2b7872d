import { z } from 'zod';
import type { Calendar } from '../records/calendars';
import { route } from '../route';
import { queryFlag, requiredText } from '../validation';

export const calendars = [
  route({
    method: 'GET',
    path: '/calendars/',
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
];

// openHours comes as an object, and appointmentPerSlot beside the misspelt one (reality.md 15).
const calendarView = (calendar: Calendar) => ({
  ...calendar,
  openHours: { ...calendar.openHours },
  appointmentPerSlot: calendar.appoinmentPerSlot,
});
