import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

export const bookingToCalendar: Recipe = {
  title: 'New booking to a prepared visit',
  forWhom: 'As soon as somebody books a visit, on any day, your team should prepare it.',
  does: 'Each booking in the calendar creates an entry in the other app and a note on the contact.',
  connection: 'sub-account',
  zaps: [
    {
      title: 'Booked',
      steps: [
        {
          trigger: 'new_appointment',
          fields: { calendarId: choice('Check-ups', seeded.calendars.checkups) },
          note: 'booked now, for any day in the year ahead',
        },
        {
          saves: 'Create Event',
          into: 'Events',
          by: 'appointment_id',
          fields: {
            appointment_id: '{{1.id}}',
            what: '{{1.title}}',
            starts: '{{1.startTime}}',
            calendar: '{{1.calendarName}}',
          },
          note: 'with the name of the calendar',
        },
        {
          action: 'create_contact_note',
          fields: {
            contactId: '{{1.contactId}}',
            title: 'Booked: {{1.title}}',
            body: 'It begins at {{1.startTime}}.',
          },
          note: 'for the team',
        },
      ],
    },
  ],
  expect: [
    'A booking creates one event and one note. Appointments from before the Zap was turned on create nothing.',
  ],
  limits: [
    'The Zap misses an appointment that is booked and deleted between two checks of Zapier.',
  ],
};
