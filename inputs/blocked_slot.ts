import * as z from 'zod';
import { calendarId } from './calendar';
import { choicesFrom } from './choices';
import { id } from './kinds';
import { assignedTo } from './user';
import { timesForm } from './zoned_time';

/** The fields for creating and updating a blocked slot; check them with `hasOneOwner`. */
export const blockedSlotForm = {
  calendarId: calendarId()
    .optional()
    .describe('Blocks the time in this calendar. Choose this or Assigned To, not both.'),
  assignedUserId: assignedTo()
    .optional()
    .describe('Blocks the time of this user. Choose this or Calendar, not both.'),
  ...timesForm,
  startTime: timesForm.startTime.optional(),
  endTime: timesForm.endTime.optional(),
  title: z.string().optional(),
};

type Owner = { calendarId?: string | undefined; assignedUserId?: string | undefined };

/**
 * HighLevel accepts only one of the two, though its document calls the calendar required
 * (docs/highlevel_quirks.md#blocked-slots).
 */
export const hasOneOwner = [
  ({ calendarId, assignedUserId }: Owner) => !calendarId !== !assignedUserId,
  { error: 'Calendar or Assigned To: exactly one of the two is required.' },
] as const;

/** A blocked slot. The list shows those of the calendar or user in the form; an ID needs neither. */
export const blockedSlotId = () =>
  id().meta({
    label: 'Blocked Slot',
    description: 'Choose a calendar or a user below to fill this list.',
    ...choicesFrom('blocked_slot'),
  });
