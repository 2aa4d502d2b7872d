import { extended, flag, group, type Item, list, moment, record, text } from '../operation';
import { withAppointmentNames } from './names';
import { version1 } from './version_1';

const eventFields = {
  id: text('YS3jaqqeehkR2Is80miy'),
  title: text('Check-up with Maya'),
  startTime: moment('2026-01-12T09:00:00-08:00'),
  endTime: moment('2026-01-12T09:30:00-08:00'),
  calendarId: text('keBJkFnXZAirr3kXUUOi'),
  assignedUserId: text('VCa734uS5pGAZuP4EP0u'),
  locationId: text('ve9EPM428h8vShlRW1KT'),
};

const appointmentFields = {
  appointmentStatus: text('confirmed'),
  contactId: text('seD4PfOuKoVMLkEZqohJ'),
  address: text('48 Pier Road'),
  isRecurring: flag(true, { label: 'Is Recurring' }),
  rrule: text('RRULE:FREQ=DAILY;INTERVAL=1;COUNT=5', { label: 'Recurrence Rule' }),
};

const stamps = {
  dateAdded: moment('2026-01-05T09:30:00.000Z'),
  dateUpdated: moment('2026-01-06T16:45:00.000Z'),
};

/** A blocked slot as returned when it is created or updated. */
export const blockedSlot = record({
  ...eventFields,
  id: text('T5vKc0wJq8LzYb2RnX7s'),
  title: text('Team meeting'),
});

/** The status also appears under a misspelt name (docs/highlevel_quirks.md#appointment-answers). */
export const tidied = ({ appoinmentStatus, ...event }: Item): Item => ({
  ...event,
  ...(event.appointmentStatus === undefined &&
    appoinmentStatus !== undefined && { appointmentStatus: appoinmentStatus }),
});

/**
 * An appointment as returned when it is created or updated: the response, completed with what was
 * sent (records/written.ts). Timestamps may be missing
 * (docs/highlevel_quirks.md#appointment-writes).
 */
export const appointment = record(
  {
    ...eventFields,
    ...appointmentFields,
    status: text('booked', { label: 'Booking Status' }),
    meetingLocationType: text('custom'),
    ...stamps,
  },
  { normalize: tidied },
);

/** A calendar event: an appointment, or a blocked slot, which has no contact. */
export const calendarEvent = record(
  {
    ...eventFields,
    ...appointmentFields,
    notes: text('Brings her X-ray.'),
    description: text('The first visit, with an X-ray.'),
    users: list(text('VCa734uS5pGAZuP4EP0u', { label: 'User IDs' })),
    groupId: text('BqTwX8QFwXzpegMve9EQ', { label: 'Calendar Group ID' }),
    assignedResources: list(text('Vh8cYlWd2wuCAZQzh2cH', { label: 'Assigned Resource IDs' })),
    masterEventId: text('ocWd2wuBGAQzh2cH1fSZ'),
    deleted: flag(false, { label: 'Is Deleted' }),
    rescheduledAt: moment('2026-01-06T16:45:00.000Z'),
    createdBy: group({ userId: text('VCa734uS5pGAZuP4EP0u'), source: text('calendar_page') }),
    ...stamps,
  },
  {
    counted: version1.calendarEvent,
    created: 'dateAdded',
    changed: 'dateUpdated',
    // It is not documented that a deletion changes the timestamp
    // (docs/highlevel_quirks.md#deleted-appointments).
    alsoCounted: ['deleted'],
    normalize: tidied,
  },
);

const { alsoCounted: _, ...event } = calendarEvent;

/** An appointment in a calendar, with the names of its calendar and its user. */
export const namedAppointment = extended(
  { ...event, enrich: withAppointmentNames },
  { calendarName: text('Check-ups'), assignedUserName: text('Ingrid Solberg') },
);

/** A changed appointment, with its former start. */
export const changedAppointment = extended(namedAppointment, {
  isRescheduled: flag(false, { label: 'Is Rescheduled' }),
  previousStartTime: moment('2026-01-09T17:00:00.000Z'),
});
