import * as z from 'zod';
import blockedSlotDropdown from '../dropdowns/blocked_slot';
import { choicesFrom } from '../operation';
import { calendarId } from './calendar';
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

/** A block; the list shows those of the calendar or the user of the form, but needs neither. */
export const blockedSlotId = () =>
  id().meta({
    label: 'Blocked Slot',
    description: 'Lists what is blocked in the calendar or for the user that you choose below.',
    ...choicesFrom(blockedSlotDropdown),
  });
