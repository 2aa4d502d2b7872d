import * as z from 'zod';
import { choice } from '../operation';
import { calendarId } from './calendar';
import { choicesFrom } from './choices';
import { id, longText } from './kinds';
import { assignedTo } from './user';
import { timesForm } from './zoned_time';

/** The calendar whose appointments the list shows. It is not sent to HighLevel. */
const chooseFrom = () => calendarId().meta({ label: 'Calendar to Choose From' });

/** An appointment, by its own ID or that of one date of a series. */
export const appointmentId = () =>
  id().meta({
    label: 'Appointment',
    description:
      'Choose a Calendar to Choose From to fill this list, or map the ID from an earlier step.',
    ...choicesFrom('appointment'),
  });

/**
 * Filters the list of each `appointmentId`. It is not in `dependsOn` of the appointment, because
 * Zapier would lock that field when an ID is mapped; so it stands after the required fields.
 */
export const chooseFromCalendar = {
  chooseFromCalendarId: chooseFrom().optional().meta({
    isSent: false,
    description: 'Fills the list of appointments. It is not sent to HighLevel.',
  }),
};

/** The status of an appointment. */
export const appointmentStatus = () =>
  choice({
    new: 'New',
    confirmed: 'Confirmed',
    cancelled: 'Cancelled',
    showed: 'Showed',
    noshow: 'No-Show',
    invalid: 'Invalid',
  });

/** The fields for creating and updating an appointment, the common ones first. */
export const appointmentForm = {
  ...timesForm,
  endTime: timesForm.endTime.optional(),
  title: z.string().optional(),
  appointmentStatus: appointmentStatus().optional(),
  assignedUserId: assignedTo()
    .optional()
    .describe('The host. Required for calendars that do not choose a user automatically.'),
  description: longText().optional(),
  address: z
    .string()
    .optional()
    .describe('Where the appointment takes place: an address, a phone number or a link.'),
  meetingLocationType: choice({
    custom: 'Custom',
    zoom: 'Zoom',
    gmeet: 'Google Meet',
    phone: 'Phone',
    address: 'Address',
    ms_teams: 'Microsoft Teams',
    google: 'Google',
  })
    .optional()
    .meta({
      description: 'If you enter only an address, HighLevel uses Custom.',
    }),
  meetingLocationId: z.string().optional().meta({
    label: 'Meeting Location',
    description: 'The ID of a meeting location of the calendar or its team, like custom_0.',
  }),
  overrideLocationConfig: z.boolean().optional().meta({
    label: 'Override Meeting Location',
    description:
      'Choose Yes if you fill in only the Meeting Location Type, No if you fill in only the Meeting Location.',
  }),
  toNotify: z.boolean().optional().meta({
    label: 'Run Automations',
    description: 'Choose No to stop HighLevel automations, like reminders.',
  }),
  ignoreDateRange: z.boolean().optional().meta({
    label: 'Allow Any Date',
    description: "Yes also books outside the calendar's minimum notice and booking range.",
  }),
  ignoreFreeSlotValidation: z.boolean().optional().meta({
    label: 'Allow Times That Are Not Free',
    description: 'Yes books the time even if it is not free in the calendar.',
  }),
  rrule: longText().optional().meta({
    label: 'Recurrence Rule',
    description:
      'For a series, as an RRULE of RFC 5545: RRULE:FREQ=DAILY;INTERVAL=1;COUNT=5. Needs Yes in Allow Times That Are Not Free.',
  }),
};

/** Without it HighLevel books no series and reports no error (calendars.json, `rrule`). */
export const seriesRule = [
  ({ rrule, ignoreFreeSlotValidation }: { rrule?: string; ignoreFreeSlotValidation?: boolean }) =>
    !rrule || ignoreFreeSlotValidation === true,
  { error: 'Recurrence Rule: has no effect unless Allow Times That Are Not Free is Yes.' },
] as const;
