import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown, type Item } from '../operation';
import { calendarId } from './calendar';
import { eventWindowQuery } from './calendar_event';
import { id } from './kinds';
import { assignedTo } from './user';
import { timesForm } from './zoned_time';

/** What create and update ask of a block; `hasOneOwner` has to hold. */
export const blockedSlotForm = {
  calendarId: calendarId()
    .optional()
    .describe('Either this or Assigned To: blocks the time in a calendar.'),
  assignedUserId: assignedTo()
    .optional()
    .describe('Either this or Calendar: blocks the time of a user.'),
  ...timesForm,
  startTime: timesForm.startTime.optional(),
  endTime: timesForm.endTime.optional(),
  title: z.string().optional(),
};

type Owner = { calendarId?: string | undefined; assignedUserId?: string | undefined };

/**
 * HighLevel takes one of the two and refuses both, though it calls the calendar required
 * (docs/highlevel_quirks.md#blocked-slots).
 */
export const hasOneOwner = [
  ({ calendarId, assignedUserId }: Owner) => !calendarId !== !assignedUserId,
  { error: 'Calendar or Assigned To: exactly one of the two is required.' },
] as const;

const { calendarId: ofCalendar, assignedUserId: ofUser } = blockedSlotForm;

export const blockedSlotDropdown = dropdown({
  key: 'blocked_slot_dropdown',
  noun: 'Blocked Slot',
  scope: 'calendars/events.readonly',
  input: z
    .object({ calendarId: ofCalendar, assignedUserId: ofUser })
    .refine(({ calendarId, assignedUserId }) => calendarId || assignedUserId, {
      error: 'Calendar or Assigned To: choose one to list its blocked slots.',
    }),
  request: ({ calendarId, assignedUserId }, context) => ({
    method: 'GET',
    path: path`/calendars/blocked-slots`,
    query: eventWindowQuery(
      { calendarId, userId: assignedUserId, daysAhead: 90, daysBack: 30 },
      context,
    ),
    version: '2021-04-15',
  }),
  result: 'events',
  title: ({ title, startTime }: Item) => [title, startTime].filter(Boolean).join(', '),
});

/** A block; the list shows those of the calendar or the user of the form, but needs neither. */
export const blockedSlotId = () =>
  id().meta({
    label: 'Blocked Slot',
    description: 'Lists what is blocked in the calendar or for the user that you choose below.',
    ...choicesFrom(blockedSlotDropdown),
  });
