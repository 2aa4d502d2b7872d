import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

const checkups = choice('Check-ups', seeded.calendars.checkups);

export const missedAppointment: Recipe = {
  title: 'Missed appointment to a message',
  forWhom:
    'You want to write a friendly message on the same day to people who missed their appointment.',
  does: 'Marking an appointment as No-Show sends the contact one text message and creates a task to call. A new booking resets this for the next time.',
  connection: 'sub-account',
  zaps: [
    {
      title: 'Missed',
      steps: [
        {
          trigger: 'list_calendar_events',
          fields: { calendarId: checkups, triggerOn: 'new_or_updated', daysBack: 3 },
          note: 'any change of an appointment',
        },
        {
          onlyIf: [['{{1.appointmentStatus}}', '(Text) Exactly matches', 'noshow']],
          note: 'marked as No-Show',
        },
        {
          search: 'find_contact',
          fields: { contactId: '{{1.contactId}}' },
          otherwise: 'stop',
          note: 'for the name and the tags',
        },
        {
          onlyIf: [
            ['{{3.tags}}', '(Text) Does not contain', 'missed visit'],
            ['{{3.dnd}}', '(Text) Does not contain', 'true'],
          ],
          note: 'no message yet, and messages are allowed',
        },
        {
          action: 'send_message',
          fields: {
            type: 'SMS',
            contactId: '{{3.id}}',
            message:
              'Hello {{3.firstName}}, we missed you today. Shall we find another time? Just answer this message.',
          },
          note: 'one text message',
        },
        {
          action: 'add_tags_to_contact',
          fields: { contactId: '{{3.id}}', tags: ['missed visit'] },
          note: 'remembers that it was sent',
        },
        {
          formatter: 'Add/Subtract Time',
          of: '{{zap_meta_utc_iso}}',
          expression: '+1 day',
          note: 'this time tomorrow',
        },
        {
          action: 'create_contact_task',
          fields: {
            contactId: '{{3.id}}',
            title: 'Call {{3.firstName}}: {{1.title}} was missed',
            dueDate: '{{7.output}}',
            assignedTo: choice('Tomas Reed', seeded.users.reception),
          },
          note: 'if no answer comes',
        },
      ],
    },
    {
      title: 'Booked again',
      steps: [
        {
          trigger: 'list_calendar_events',
          fields: { calendarId: checkups, triggerOn: 'new' },
          note: 'a new appointment',
        },
        {
          action: 'remove_tags_from_contact',
          fields: { contactId: '{{1.contactId}}', tags: ['missed visit'] },
          note: 'ready for the next time',
        },
      ],
    },
  ],
  expect: [
    'Marking an appointment as No-Show sends one text message, tags the contact and creates one task.',
    'Editing that appointment again sends nothing, and neither does a no-show of a contact who does not want messages.',
    'The next booking removes the tag.',
  ],
  limits: [
    'Nothing is sent until somebody sets the appointment to No-Show.',
    'The trigger looks 3 days back, so set the status within that time. Days Back can be up to 365.',
    'A message needs a phone number of the sub-account, which is charged for it.',
  ],
};
