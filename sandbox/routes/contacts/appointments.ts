import type { Appointment } from '../../records/calendars';
import { route } from '../../route';
import { zoneless } from '../../views';
import { contactOf } from './contact';

export const appointments = [
  route({
    endpoint: 'GET /contacts/{contactId}/appointments',
    version: '2021-07-28',
    scope: 'contacts.readonly',
    level: 'location',
    answer: (call) => {
      const { id: contactId, locationId } = contactOf(call);
      const timeZone = call.state.locations.find(locationId)?.timezone ?? 'UTC';
      return {
        events: call.state.appointments
          .where({ contactId })
          .map((appointment) => eventView(appointment, timeZone)),
      };
    },
  }),
];

// The times have no zone here, unlike those of the calendar endpoints
// (docs/highlevel_quirks.md#contact-appointments).
const eventView = (appointment: Appointment, timeZone: string) => ({
  ...appointment,
  status: 'booked',
  users: [appointment.assignedUserId],
  assignedResources: [],
  startTime: zoneless(appointment.startTime, timeZone),
  endTime: zoneless(appointment.endTime, timeZone),
  dateAdded: zoneless(appointment.dateAdded, timeZone),
  dateUpdated: zoneless(appointment.dateUpdated, timeZone),
});
