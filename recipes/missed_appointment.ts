import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

const checkups = choice('Check-ups', seeded.calendars.checkups);

export const missedAppointment: Recipe = {
  title: 'Missed appointment to a message',
  forWhom: 'People who did not come should hear from you the same day, in a friendly tone.',
  does: 'An appointment that is marked as No-Show sends the contact one text message and makes a task to call. A new booking makes it ready for the next time.',
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
    'Marking an appointment as No-Show sends one text message, tags the contact and makes one task.',
    'Editing that appointment again sends nothing more, nor does a no-show of somebody who wants no messages.',
    'The next booking takes the tag away.',
  ],
  limits: [
    'The Zap waits for the mark: as long as nobody sets the appointment to No-Show, nothing is sent.',
    'The trigger looks 3 days back, so mark it within that time; Days Back can be up to 365.',
    'A message needs a phone number of the sub-account, and counts on its bill.',
  ],
};
