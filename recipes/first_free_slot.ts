import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

export const firstFreeSlot: Recipe = {
  title: 'Book the first free slot',
  forWhom: 'Somebody requests a visit in another app, at the first free time.',
  does: 'A request in the other app becomes a contact and an appointment in the first slot that is free.',
  connection: 'sub-account',
  zaps: [
    {
      title: 'Somebody asks for a visit',
      steps: [
        {
          arrives: 'New Request',
          items: [{ id: 'R-7', first_name: 'Rosa', email: 'rosa.delgado@example.com' }],
          note: 'a chat, a phone system, another form',
        },
        {
          action: 'upsert_contact',
          fields: { firstName: '{{1.first_name}}', email: '{{1.email}}' },
          note: 'by email address',
        },
        {
          search: 'find_free_slot',
          fields: { calendarId: choice('Check-ups', seeded.calendars.checkups) },
          otherwise: 'stop',
          note: 'the first one within a month',
        },
        {
          action: 'create_appointment',
          fields: {
            calendarId: choice('Check-ups', seeded.calendars.checkups),
            contactId: '{{2.id}}',
            startTime: '{{3.startTime}}',
            title: 'Check-up with {{1.first_name}}',
          },
          note: 'in that slot',
        },
      ],
    },
  ],
  expect: ['A request creates one appointment in the first free slot of the calendar.'],
  limits: [
    'If somebody books the slot at the same moment, HighLevel refuses the appointment and the run fails.',
  ],
};
