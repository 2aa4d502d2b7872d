import type { Appointment, Calendar } from '../records/calendars';
import { seeded } from '../seed';

const { harbor } = seeded.locations;
const { dentist } = seeded.users;

const calendar = (
  id: string,
  name: string,
  slug: string,
  details: Partial<Calendar>,
): Calendar => ({
  id,
  locationId: harbor,
  name,
  description: '',
  isActive: true,
  slug,
  widgetSlug: slug,
  calendarType: 'round_robin',
  widgetType: 'classic',
  eventType: 'RoundRobin_OptimizeForAvailability',
  eventTitle: '{{contact.name}}',
  eventColor: '#039be5',
  slotDuration: 30,
  slotDurationUnit: 'mins',
  slotInterval: 30,
  slotIntervalUnit: 'mins',
  appoinmentPerSlot: 1,
  openHours: [1, 2, 3, 4, 5].map((day) => ({
    daysOfTheWeek: [day],
    hours: [{ openHour: 9, openMinute: 0, closeHour: 17, closeMinute: 0 }],
  })),
  teamMembers: [{ userId: dentist, priority: 0.5, isPrimary: true }],
  autoConfirm: true,
  allowReschedule: true,
  allowCancellation: true,
  notes: '',
  ...details,
});

export const calendars: Calendar[] = [
  calendar(seeded.calendars.checkups, 'Check-ups', 'check-ups', {
    description: 'Half an hour in the chair',
  }),
  calendar(seeded.calendars.whitening, 'Whitening', 'whitening', {
    isActive: false,
    slotDuration: 1,
    slotDurationUnit: 'hours',
  }),
];

export const appointments: Appointment[] = [
  {
    id: seeded.appointments.checkup,
    locationId: harbor,
    calendarId: seeded.calendars.checkups,
    contactId: seeded.contacts.maya,
    title: 'Check-up with Maya',
    appointmentStatus: 'confirmed',
    assignedUserId: dentist,
    notes: 'First visit',
    address: '48 Pier Road',
    startTime: '2026-09-14T17:00:00.000Z',
    endTime: '2026-09-14T17:30:00.000Z',
    dateAdded: '2026-08-31T20:10:00.000Z',
    dateUpdated: '2026-09-01T15:45:00.000Z',
  },
  {
    id: seeded.appointments.whitening,
    locationId: harbor,
    calendarId: seeded.calendars.whitening,
    contactId: seeded.contacts.maya,
    title: 'Whitening for Maya',
    appointmentStatus: 'new',
    assignedUserId: dentist,
    notes: '',
    address: '48 Pier Road',
    startTime: '2026-10-19T21:00:00.000Z',
    endTime: '2026-10-19T22:00:00.000Z',
    dateAdded: '2026-09-14T17:40:00.000Z',
    dateUpdated: '2026-09-14T17:40:00.000Z',
  },
];
