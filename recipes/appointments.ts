import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

export const appointments: Recipe = {
  title: 'Appointments mirrored',
  forWhom:
    'You book appointments in HighLevel and in another calendar or CRM, and both should show all of them.',
  does: 'Appointments of a HighLevel calendar appear in the other app, and each change is copied. Events that people create there become appointments, and cancelling one there cancels it in HighLevel.',
  connection: 'sub-account',
  before: ['The other app has a field for the ID of the appointment in HighLevel.'],
  zaps: [
    {
      title: 'HighLevel to the other app',
      steps: [
        {
          trigger: 'list_calendar_events',
          fields: {
            calendarId: choice('Check-ups', seeded.calendars.checkups),
            triggerOn: 'new_or_updated',
          },
          note: 'new, moved, confirmed or cancelled',
        },
        {
          search: 'find_contact',
          fields: { contactId: '{{1.contactId}}' },
          otherwise: 'stop',
          note: 'the contact of the appointment',
        },
        {
          saves: 'Create or Update Event',
          into: 'Events',
          by: 'highlevel_id',
          fields: {
            highlevel_id: '{{1.id}}',
            title: '{{1.title}}',
            start: '{{1.startTime}}',
            end: '{{1.endTime}}',
            status: '{{1.appointmentStatus}}',
            name: '{{2.name}}',
            email: '{{2.email}}',
          },
          note: 'found by the ID of the appointment',
        },
      ],
    },
    {
      title: 'The other app to HighLevel',
      steps: [
        {
          arrives: 'New Event',
          items: [
            {
              id: 'E-31',
              title: 'Check-up with Elena',
              start: '2026-11-25T10:00:00-08:00',
              end: '2026-11-25T10:30:00-08:00',
              first_name: 'Elena',
              last_name: 'Popova',
              email: 'elena.popova@example.com',
              highlevel_id: '',
            },
          ],
          note: 'made by a person, or by the first Zap',
        },
        {
          onlyIf: [['{{1.highlevel_id}}', 'Does not exist']],
          note: 'skips what came from HighLevel',
        },
        {
          search: 'find_contact',
          fields: { email: '{{1.email}}' },
          otherwise: {
            create: {
              firstName: '{{1.first_name}}',
              lastName: '{{1.last_name}}',
              email: '{{1.email}}',
            },
          },
          note: 'by email; created if not found',
        },
        {
          action: 'create_appointment',
          fields: {
            calendarId: choice('Check-ups', seeded.calendars.checkups),
            contactId: '{{3.id}}',
            title: '{{1.title}}',
            startTime: '{{1.start}}',
            endTime: '{{1.end}}',
            appointmentStatus: 'confirmed',
          },
          note: 'refused if the slot is taken',
        },
        {
          saves: 'Update Event',
          into: 'Events',
          by: 'id',
          fields: { id: '{{1.id}}', highlevel_id: '{{4.id}}' },
          note: 'remembers the ID of the appointment',
        },
      ],
    },
    {
      title: 'Cancelled in the other app',
      steps: [
        {
          arrives: 'Event Cancelled',
          items: [
            { id: 'E-31', title: 'Check-up with Elena', highlevel_id: 'nxBnFT2PB8rKQVZAQ3Vk' },
          ],
          note: 'cancelled there',
        },
        {
          onlyIf: [['{{1.highlevel_id}}', 'Exists']],
          note: 'only records that HighLevel has',
        },
        {
          action: 'update_appointment',
          fields: { eventId: '{{1.highlevel_id}}', appointmentStatus: 'cancelled' },
          note: 'stays in the calendar, as cancelled',
        },
      ],
    },
  ],
  expect: [
    'A booking in HighLevel creates one event in the other app; moving it changes that event.',
    'An event that a person creates in the other app creates one confirmed appointment. The first Zap then finds the event by the ID that was written back, so it does not create a second one.',
    'Cancelling an event in the other app cancels the appointment in HighLevel.',
  ],
  limits: [
    'The second Zap starts only on new events. With updates as well, the two Zaps would start each other endlessly.',
    'HighLevel lists the events of a window of days around today: 30 ahead and 1 back unless you change it. Later events are found as the days pass.',
    'Zapier checks every few minutes. If somebody books the slot meanwhile, HighLevel refuses the appointment and the run fails. To book it anyway, choose Yes in Allow Times That Are Not Free.',
    'One Zap watches one calendar, one group or one user. For several calendars, put them into a group and choose that.',
  ],
};
