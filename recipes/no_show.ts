import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

export const noShow: Recipe = {
  title: 'No-show to a message',
  forWhom: 'You want to write on the same day to people who missed their appointment.',
  does: 'Marking an appointment as No-Show sends the contact one text message and adds a row to the report.',
  connection: 'sub-account',
  zaps: [
    {
      title: 'Marked as No-Show',
      steps: [
        {
          trigger: 'appointment_status_changed',
          fields: {
            calendarId: choice('Check-ups', seeded.calendars.checkups),
            changes: ['noshow'],
          },
          note: 'each time that one is marked',
        },
        {
          search: 'find_contact',
          fields: { contactId: '{{1.contactId}}' },
          otherwise: 'stop',
          note: 'for the name',
        },
        {
          onlyIf: [['{{2.dnd}}', '(Text) Does not contain', 'true']],
          note: 'messages are allowed',
        },
        {
          action: 'send_message',
          fields: {
            type: 'SMS',
            contactId: '{{2.id}}',
            message: 'Hello {{2.firstName}}, we missed you today. Shall we find another time?',
          },
          note: 'one text message',
        },
        {
          saves: 'Create Row',
          into: 'Missed',
          by: 'appointment_id',
          fields: {
            appointment_id: '{{1.id}}',
            who: '{{2.email}}',
            calendar: '{{1.calendarName}}',
          },
          note: 'for the report',
        },
      ],
    },
  ],
  expect: [
    'Marking an appointment as No-Show sends one message and creates one row. A cancelled appointment sends nothing.',
    'A contact who does not want messages gets none.',
  ],
  limits: ['Set the status within 30 days after the appointment; nothing is sent before.'],
};
