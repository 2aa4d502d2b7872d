import * as z from 'zod';
import { calendarId } from './calendar';
import { calendarGroupId } from './calendar_group';
import { userId } from './user';

/**
 * Whose events are watched, and how far around the present moment. HighLevel takes windows of years
 * here; its limit of 31 days is that of free slots (docs/highlevel_quirks.md#event-lists).
 */
export const eventWindow = z
  .object({
    calendarId: calendarId().optional(),
    groupId: calendarGroupId().optional(),
    userId: userId()
      .optional()
      .describe(
        'One of Calendar, Calendar Group and User is required; more of them narrow it down.',
      ),
    daysAhead: z
      .int()
      .min(1)
      .max(365)
      .default(365)
      .describe('How far ahead to look. What is later comes into view as the days pass.'),
    daysBack: z
      .int()
      .min(0)
      .max(365)
      .default(1)
      .describe('How far back to look, for changes of what is already over.'),
  })
  .refine(({ calendarId, groupId, userId }) => calendarId || groupId || userId, {
    error: 'Calendar, Calendar Group or User: one of the three is required.',
  });
