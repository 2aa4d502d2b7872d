import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

const checkups = choice('Check-ups', seeded.calendars.checkups);

export const appointmentFollowUps: Recipe = {
  title: 'Appointment-led follow-ups with reminders',
  forWhom:
    'Your team should prepare and follow up appointments, and contacts should get reminders, automatically.',
  does: 'A booking creates a task to prepare it, due a day before. A visit that took place creates a follow-up task and a note. A new calendar gets reminders, which HighLevel sends itself.',
  connection: 'sub-account',
  zaps: [
    {
      title: 'Booked',
      steps: [
        {
          trigger: 'list_calendar_events',
          fields: { calendarId: checkups, triggerOn: 'new' },
          note: 'a new appointment',
        },
        {
          formatter: 'Add/Subtract Time',
          of: '{{1.startTime}}',
          expression: '-1 day',
          note: 'the day before',
        },
        {
          action: 'create_contact_task',
          fields: {
            contactId: '{{1.contactId}}',
            title: 'Prepare: {{1.title}}',
            body: 'Starts {{1.startTime}}',
            dueDate: '{{2.output}}',
            assignedTo: '{{1.assignedUserId}}',
          },
          note: 'for the host',
        },
      ],
    },
    {
      title: 'Took place',
      steps: [
        {
          trigger: 'list_calendar_events',
          fields: { calendarId: checkups, triggerOn: 'new_or_updated', daysBack: 7 },
          note: 'any change of an appointment',
        },
        {
          onlyIf: [['{{1.appointmentStatus}}', '(Text) Exactly matches', 'showed']],
          note: 'the contact came',
        },
        {
          formatter: 'Add/Subtract Time',
          of: '{{1.endTime}}',
          expression: '+2 days',
          note: 'two days after',
        },
        {
          action: 'create_contact_task',
          fields: {
            contactId: '{{1.contactId}}',
            title: 'Ask how it went: {{1.title}}',
            dueDate: '{{3.output}}',
            assignedTo: '{{1.assignedUserId}}',
          },
          note: 'the follow-up',
        },
        {
          action: 'create_contact_note',
          fields: {
            contactId: '{{1.contactId}}',
            title: '{{1.title}} took place',
            body: '{{1.startTime}} to {{1.endTime}}',
          },
          note: 'for the history',
        },
      ],
    },
    {
      title: 'Reminders for a new calendar',
      steps: [
        {
          trigger: 'list_calendars',
          fields: { triggerOn: 'new' },
          note: 'a calendar was created',
        },
        {
          action: 'create_calendar_notification',
          fields: {
            calendarId: '{{1.id}}',
            notifications: [
              {
                notificationType: 'reminder',
                notificationReceiver: 'contact',
                notificationChannel: 'sms',
                notificationBody: 'See you tomorrow at {{1.name}}.',
                notificationTimeOffset: 24,
                notificationTimeUnit: 'hours',
              },
              {
                notificationType: 'followup',
                notificationReceiver: 'contact',
                notificationChannel: 'email',
                notificationSubject: 'How was it?',
                notificationBody: 'Thank you for coming. Tell us how it was.',
                notificationTimeOffset: 2,
                notificationTimeUnit: 'hours',
              },
            ],
          },
          note: 'a text before, an email after',
        },
      ],
    },
  ],
  expect: [
    'A booking: one task for the host, due 24 hours before the start.',
    'An appointment that is set to Showed: one follow-up task, due two days after its end, and one note.',
    'A new calendar: a reminder 24 hours before and a follow-up email 2 hours after each booking.',
  ],
  limits: [
    'Let HighLevel send the reminders to contacts, as the third Zap sets them up: HighLevel knows when an appointment moves. A Zap with Delay Until (one month at most) would send the reminder for the old time.',
    'The task of the first Zap does not move with its appointment.',
    'Editing an appointment that already has the status Showed starts the second Zap again.',
  ],
};
