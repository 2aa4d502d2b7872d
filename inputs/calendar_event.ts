import * as z from 'zod';
import { calendarId } from './calendar';
import { calendarGroupId } from './calendar_group';
import { userId } from './user';

/**
 * Whose events are watched, and how far around the present moment. HighLevel accepts periods of
 * years here; its limit of 31 days is for free slots (docs/highlevel_quirks.md#event-lists).
 */
export const eventWindow = z
  .object({
    calendarId: calendarId().optional(),
    groupId: calendarGroupId().optional(),
    userId: userId()
      .optional()
      .describe(
        'Choose a Calendar, a Calendar Group or a User. If you choose several, all of them must match.',
      ),
    daysAhead: z
      .int()
      .min(1)
      .max(365)
      .default(365)
      .describe('How many days ahead to look. Later events are found when they come closer.'),
    daysBack: z
      .int()
      .min(0)
      .max(365)
      .default(1)
      .describe('How many days back to look for changes to past events.'),
  })
  .refine(({ calendarId, groupId, userId }) => calendarId || groupId || userId, {
    error: 'Calendar, Calendar Group or User: at least one of them is required.',
  });
