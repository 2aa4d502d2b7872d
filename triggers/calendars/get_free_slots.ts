import * as z from 'zod';
import { calendarId } from '../../inputs/calendar';
import { timeZone } from '../../inputs/time_zone';
import { userId } from '../../inputs/user';
import { pollingTrigger } from '../../operation';
import { freeSlot, freeSlotsOf } from '../../records/free_slot';

const oneDay = 24 * 60 * 60 * 1000;

export default pollingTrigger({
  key: 'get_free_slots',
  noun: 'Free Slot',
  label: 'Get Free Slots',
  description:
    'Triggers when a slot becomes free in a calendar that you choose, or when the free slots of a day change.',
  endpoint: 'GET /calendars/{calendarId}/free-slots',
  version: '2021-04-15',
  scope: 'calendars.readonly',
  input: z.object({
    calendarId: calendarId(),
    daysAhead: z
      .int()
      .min(1)
      .max(31)
      .default(7)
      .describe(
        'How many days from now on are looked at, 31 at most. Every day the slots of one more day come into view.',
      ),
    triggerFor: z
      .enum(['slot', 'day'])
      .default('slot')
      .meta({
        description:
          'A slot comes when it is free, and again when it was taken and is free once more. A day comes with all of its free slots, whenever they change.',
        choices: { slot: 'Each Free Slot', day: 'Each Day with Free Slots' },
      }),
    userId: userId().optional().describe('Only the slots in which this user is free count.'),
    userIds: z.array(userId()).optional().meta({
      label: 'Users',
      description: 'Only the slots in which these users are free count.',
    }),
    timezone: timeZone()
      .optional()
      .describe('The zone that the slots are told in, like America/Chicago.'),
  }),
  request: ({ daysAhead, triggerFor: _, ...query }, { now }) => ({
    query: {
      startDate: now.getTime(),
      endDate: now.getTime() + daysAhead * oneDay,
      ...query,
    },
  }),
  result: (body: Record<string, unknown>, { calendarId, triggerFor }) =>
    freeSlotsOf(body, calendarId, triggerFor),
  record: freeSlot,
  firesOn: 'appearance',
  watches: ['calendarId', 'daysAhead', 'triggerFor', 'userId', 'userIds', 'timezone'],
});
