import * as z from 'zod';
import { appointmentStatus } from '../../inputs/appointment';
import { calendarId } from '../../inputs/calendar';
import { contactId } from '../../inputs/contact';
import { id } from '../../inputs/kinds';
import { type Item, searchInTurn, timeOf } from '../../operation';
import { foundAppointment } from '../../records/contact_appointment';

/** The statuses that count if none is chosen: neither cancelled nor invalid. */
const counts = ({ appointmentStatus }: Item) =>
  appointmentStatus !== 'cancelled' && appointmentStatus !== 'invalid';

export default searchInTurn({
  key: 'find_appointment',
  beyondCatalogue: true,
  noun: 'Appointment',
  label: 'Find Appointment',
  description: 'Finds the next or the last appointment of a contact, or an appointment by its ID.',
  scope: 'contacts.readonly',
  input: z
    .object({
      contactId: contactId().optional(),
      which: z
        .enum(['next', 'last', 'booked'])
        .default('next')
        .meta({
          label: 'Which Appointment',
          choices: { next: 'Next One', last: 'Last One Before Now', booked: 'Booked Last' },
        }),
      appointmentStatus: appointmentStatus()
        .optional()
        .describe('If this is empty, cancelled and invalid appointments do not count.'),
      calendarId: calendarId().optional().describe('Only appointments in this calendar.'),
      eventId: id().optional().meta({
        label: 'Appointment ID',
        description: 'Finds this appointment and ignores the fields above.',
      }),
    })
    .refine(({ contactId, eventId }) => contactId || eventId, {
      error: 'Contact or Appointment ID: at least one of them is required.',
    }),
  attempts: [
    {
      endpoint: 'GET /contacts/{contactId}/appointments',
      emptyOnNotFound: true,
      request: ({ eventId }) => (eventId ? undefined : {}),
    },
    {
      endpoint: 'GET /calendars/events/appointments/{eventId}',
      version: '2021-04-15',
      emptyOnNotFound: true,
      request: () => ({ scope: 'calendars/events.readonly' }),
    },
  ],
  result: (body: { events?: Item[] | null; appointment?: Item | null; event?: Item | null }) =>
    body.events ?? body.appointment ?? body.event,
  record: foundAppointment,
  chooses: (found, { eventId, which, appointmentStatus, calendarId }, { now }) => {
    const present = found.filter(({ deleted }) => deleted !== true);
    if (eventId) return present;
    const start = ({ startTime }: Item) => timeOf(startTime);
    const isAhead = (item: Item) => start(item) >= now.getTime();
    const fitting = present
      .filter((item) => !calendarId || item.calendarId === calendarId)
      .filter((item) =>
        appointmentStatus ? item.appointmentStatus === appointmentStatus : counts(item),
      );
    if (which === 'next') return fitting.filter(isAhead).sort((a, b) => start(a) - start(b));
    if (which === 'last') {
      return fitting.filter((item) => !isAhead(item)).sort((a, b) => start(b) - start(a));
    }
    return fitting.sort((a, b) => timeOf(b.dateAdded) - timeOf(a.dateAdded));
  },
});
