import * as z from 'zod';
import { eachCalendar, maxCalendars, watchedCalendars } from '../../inputs/watched_calendars';
import { eventWindowQuery } from '../../lists/calendar_events';
import { eventTrigger, type Item, timeOf } from '../../operation';
import { changedAppointment } from '../../records/calendar_event';

/** The statuses of a newly booked appointment. */
const atFirst = ['new', 'confirmed', 'pending'];

/** The status, and the minute of the start: `confirmed@2f5k0`. */
const stateOf = ({ appointmentStatus, startTime, deleted }: Item) =>
  `${deleted === true ? 'deleted' : appointmentStatus}@${(timeOf(startTime) / 60_000).toString(36)}`;

const partsOf = (state = '') => {
  const [status = '', start = ''] = state.split('@');
  return { status, start };
};

/** The changes of an appointment, with the form's values. */
const eventsOf = ({ from, to }: { from: string | undefined; to: string | undefined }): string[] => {
  const [before, after] = [partsOf(from), partsOf(to)];
  // New Appointment covers bookings.
  if (from === undefined) return atFirst.includes(after.status) ? [] : [after.status];
  return [
    ...(before.status === after.status ? [] : [after.status]),
    ...(before.start === after.start || after.status === 'deleted' ? [] : ['rescheduled']),
  ];
};

export default eventTrigger({
  key: 'appointment_status_changed',
  beyondCatalogue: true,
  noun: 'Appointment',
  label: 'Appointment Status Changed',
  description:
    'Triggers when an appointment is confirmed, showed, missed, cancelled, rescheduled or deleted.',
  endpoint: 'GET /calendars/events',
  version: '2021-04-15',
  scope: 'calendars/events.readonly',
  input: z.object({
    ...watchedCalendars,
    changes: z
      .array(
        z.enum([
          'confirmed',
          'showed',
          'noshow',
          'cancelled',
          'rescheduled',
          'deleted',
          'invalid',
          'new',
        ]),
      )
      .optional()
      .meta({
        label: 'Events',
        description: 'Leave this empty for every change. For new bookings, use New Appointment.',
        choices: {
          confirmed: 'Confirmed',
          showed: 'Showed',
          noshow: 'No-Show',
          cancelled: 'Cancelled',
          rescheduled: 'Rescheduled',
          deleted: 'Deleted',
          invalid: 'Invalid',
          new: 'Back to New',
        },
      }),
    daysBack: z
      .int()
      .min(1)
      .max(365)
      .default(30)
      .describe('For how many days after an appointment its changes still start the Zap.'),
  }),
  request: ({ changes: _, daysBack, ...watched }, context) => ({
    query: eventWindowQuery({ ...watched, daysBack, daysAhead: 365 }, context),
  }),
  readsFor: eachCalendar,
  result: 'events',
  record: changedAppointment,
  watches: ['calendarId', 'groupId', 'userId', 'daysBack'],
  reading: {
    reads: 'window',
    exactUpTo: maxCalendars,
    counted: 'calendars',
    narrowBy: 'Choose a Calendar, a Calendar Group or a User.',
    leavesNoTrace: 'A status that changes and changes back',
  },
  state: stateOf,
  whenAbsent: 'nothing',
  newRecords: 'created since',
  fires: (change, { changes }) => {
    const happened = eventsOf(change);
    return changes
      ? happened.some((each) => changes.some((one) => one === each))
      : happened.length > 0;
  },
  example: { from: 'new@0', to: 'confirmed@0' },
  wordFor: (state) => partsOf(state).status,
  describe: (change) => {
    const isRescheduled = eventsOf(change).includes('rescheduled');
    const before = Number.parseInt(partsOf(change.from).start, 36) * 60_000;
    return {
      isRescheduled,
      previousStartTime: isRescheduled ? new Date(before).toISOString() : null,
    };
  },
});
