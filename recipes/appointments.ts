import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

export const appointments: Recipe = {
  title: 'Appointments mirrored',
  forWhom:
    'Appointments are made in HighLevel and in another calendar or CRM, and both should show all of them.',
  does: 'Appointments of a calendar in HighLevel appear in the other app and follow each change. Events that people make there become appointments, and cancelling one there cancels it here.',
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
          note: 'who the appointment is with',
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
          note: 'not what came from HighLevel',
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
          note: 'by email; created if it is not there',
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
          note: 'called off there',
        },
        {
          onlyIf: [['{{1.highlevel_id}}', 'Exists']],
          note: 'only what HighLevel has too',
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
    'A booking in HighLevel makes one event in the other app; moving it changes that event.',
    'An event that a person makes in the other app makes one confirmed appointment, and the first Zap finds the event again by the ID that was written back: no echo.',
    'An event that is cancelled there is a cancelled appointment here.',
  ],
  limits: [
    'The second Zap starts on new events only. With updates as well, the two Zaps would answer each other without end.',
    'HighLevel lists the events of a window of days around today: 30 ahead and 1 back unless you change it. What is later comes into view as the days pass.',
    'Polling takes minutes. A slot that is taken meanwhile is refused, and the run shows it; to book it anyway, choose Yes in Allow Times That Are Not Free.',
    'One Zap watches one calendar, one group or one user. For several calendars, put them into a group and choose that.',
  ],
};
