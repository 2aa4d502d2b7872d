import { offsetTo, type Place } from './place';

/** The notes of an appointment; HighLevel gives at most 20 at once. */
export const listAppointmentNotes = {
  endpoint: 'GET /calendars/appointments/{appointmentId}/notes',
  version: '2021-04-15',
  scope: 'calendars/events.readonly',
  request: (_: object, place: Place) => ({ query: offsetTo(place, 20) }),
  result: 'notes',
} as const;
