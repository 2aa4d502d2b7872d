import * as z from 'zod';
import { calendarId } from '../../inputs/calendar';
import { listOf } from '../../inputs/kinds';
import { timeZone } from '../../inputs/time_zone';
import { userId } from '../../inputs/user';
import { choice, dayMs, pollingTrigger } from '../../operation';
import { freeSlot, freeSlotsOf } from '../../records/free_slot';

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
        'How many days ahead to look, up to 31. Each day, the slots of one more day are added.',
      ),
    triggerFor: choice({ slot: 'Each Free Slot', day: 'Each Day with Free Slots' })
      .default('slot')
      .meta({
        description:
          'Each Free Slot starts the Zap when a slot becomes free, also after a booking is cancelled. Each Day starts it with all free slots of a day when they change.',
      }),
    userId: userId().optional().describe('Only slots in which this user is free.'),
    userIds: listOf(userId()).optional().meta({
      label: 'Users',
      description: 'Only slots in which these users are free.',
    }),
    timezone: timeZone().optional().describe('The time zone of the slots, like America/Chicago.'),
  }),
  request: ({ daysAhead, triggerFor: _, ...query }, { now }) => ({
    query: {
      startDate: now.getTime(),
      endDate: now.getTime() + daysAhead * dayMs,
      ...query,
    },
  }),
  result: (body: Record<string, unknown>, { calendarId, triggerFor }) =>
    freeSlotsOf(body, calendarId, triggerFor),
  record: freeSlot,
  firesOn: 'appearance',
  watches: ['calendarId', 'daysAhead', 'triggerFor', 'userId', 'userIds', 'timezone'],
});
