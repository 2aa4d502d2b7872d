import * as z from 'zod';
import { calendarId } from '../../inputs/calendar';
import { moment } from '../../inputs/kinds';
import { timeZone } from '../../inputs/time_zone';
import { userId } from '../../inputs/user';
import { dayMs, search, timeOf } from '../../operation';
import { freeSlot, freeSlotsOf } from '../../records/free_slot';

export default search({
  key: 'find_free_slot',
  beyondCatalogue: true,
  noun: 'Free Slot',
  label: 'Find Free Slot',
  description: 'Finds the first slot that is free in a calendar, to book it in the next step.',
  endpoint: 'GET /calendars/{calendarId}/free-slots',
  version: '2021-04-15',
  scope: 'calendars.readonly',
  input: z.object({
    calendarId: calendarId(),
    after: moment().optional().meta({
      label: 'Not Before',
      description:
        'Looks for a slot at or after this time. If this is empty or in the past, the search starts now.',
    }),
    daysAhead: z.int().min(1).max(31).default(31).describe('How many days to search, up to 31.'),
    userId: userId().optional().describe('Only slots in which this user is free.'),
    timezone: timeZone().optional().describe('The time zone of the slots, like America/Chicago.'),
  }),
  request: ({ after, daysAhead, ...query }, { now }) => {
    const from = Math.max(timeOf(after), now.getTime());
    return { query: { startDate: from, endDate: from + daysAhead * dayMs, ...query } };
  },
  result: (body: Record<string, unknown>, { calendarId }) => freeSlotsOf(body, calendarId, 'slot'),
  record: freeSlot,
  chooses: (found, { after }, { now }) => {
    const from = Math.max(timeOf(after), now.getTime());
    return found
      .filter(({ startTime }) => timeOf(startTime) >= from)
      .sort((one, other) => timeOf(one.startTime) - timeOf(other.startTime))
      .slice(0, 20);
  },
});
