import { createIds } from '../ids';
import type {
  AppointmentNote,
  BlockedSlot,
  CalendarNotification,
  CalendarResource,
} from '../records/calendar_events';
import type { Appointment } from '../records/calendars';
import { seeded } from '../seed';

const { harbor } = seeded.locations;
const { dentist, reception } = seeded.users;
const { checkups, whitening } = seeded.calendars;

/** Appointments around the time of the recordings. */
export const recentAppointments: Appointment[] = [
  {
    id: seeded.appointments.priyaCheckup,
    locationId: harbor,
    calendarId: checkups,
    contactId: seeded.contacts.priya,
    title: 'Check-up with Priya',
    appointmentStatus: 'confirmed',
    assignedUserId: dentist,
    notes: 'Wears aligners',
    address: '48 Pier Road',
    startTime: '2026-11-24T17:00:00.000Z',
    endTime: '2026-11-24T17:30:00.000Z',
    dateAdded: '2026-11-10T18:20:00.000Z',
    dateUpdated: '2026-11-12T09:05:00.000Z',
  },
  {
    id: seeded.appointments.noahWhitening,
    locationId: harbor,
    calendarId: whitening,
    contactId: seeded.contacts.noah,
    title: 'Whitening for Noah',
    appointmentStatus: 'new',
    assignedUserId: dentist,
    notes: '',
    address: '48 Pier Road',
    startTime: '2026-12-01T21:00:00.000Z',
    endTime: '2026-12-01T22:00:00.000Z',
    dateAdded: '2026-11-18T22:45:00.000Z',
    dateUpdated: '2026-11-18T22:45:00.000Z',
  },
  {
    id: seeded.appointments.graceCheckup,
    locationId: harbor,
    calendarId: checkups,
    contactId: seeded.contacts.grace,
    title: 'Check-up with Grace',
    appointmentStatus: 'showed',
    assignedUserId: dentist,
    notes: '',
    address: '48 Pier Road',
    startTime: '2026-11-19T18:00:00.000Z',
    endTime: '2026-11-19T18:30:00.000Z',
    dateAdded: '2026-11-02T16:10:00.000Z',
    dateUpdated: '2026-11-19T18:40:00.000Z',
  },
  {
    id: seeded.appointments.graceNextYear,
    locationId: harbor,
    calendarId: checkups,
    contactId: seeded.contacts.grace,
    title: 'Half-year check-up with Grace',
    appointmentStatus: 'confirmed',
    assignedUserId: dentist,
    notes: '',
    address: '48 Pier Road',
    startTime: '2027-05-19T17:00:00.000Z',
    endTime: '2027-05-19T17:30:00.000Z',
    dateAdded: '2026-11-19T18:35:00.000Z',
    dateUpdated: '2026-11-19T18:35:00.000Z',
  },
];

export const blockedSlots: BlockedSlot[] = [
  {
    id: seeded.blockedSlots.staffMeeting,
    locationId: harbor,
    calendarId: checkups,
    title: 'Staff meeting',
    startTime: '2026-11-26T20:00:00.000Z',
    endTime: '2026-11-26T21:00:00.000Z',
    dateAdded: '2026-11-05T17:00:00.000Z',
    dateUpdated: '2026-11-06T17:00:00.000Z',
  },
  {
    id: seeded.blockedSlots.dentistAway,
    locationId: harbor,
    assignedUserId: dentist,
    title: 'Conference',
    startTime: '2026-12-10T16:00:00.000Z',
    endTime: '2026-12-11T01:00:00.000Z',
    dateAdded: '2026-10-01T17:00:00.000Z',
    dateUpdated: '2026-10-01T17:00:00.000Z',
  },
];

const ofCheckup = {
  appointmentId: seeded.appointments.checkup,
  contactId: seeded.contacts.maya,
};
const trayIds = createIds('tray notes');

/** One appointment has more notes than a page holds. */
export const appointmentNotes: AppointmentNote[] = [
  {
    ...ofCheckup,
    id: seeded.appointmentNotes.insurance,
    body: 'Bring the insurance card next time.',
    userId: reception,
    createdBy: { id: reception, name: 'Tomas Reed' },
    dateAdded: '2026-09-14T17:35:00.000Z',
  },
  {
    ...ofCheckup,
    id: seeded.appointmentNotes.anaesthetic,
    body: 'No anaesthetic needed.',
    userId: dentist,
    createdBy: { id: dentist, name: 'Ingrid Solberg' },
    dateAdded: '2026-09-14T17:20:00.000Z',
  },
  ...Array.from({ length: 23 }, (_, index) => ({
    id: trayIds.next(),
    appointmentId: seeded.appointments.priyaCheckup,
    contactId: seeded.contacts.priya,
    body: `Tray ${index + 1} fits.`,
    userId: dentist,
    createdBy: { id: dentist, name: 'Ingrid Solberg' },
    dateAdded: new Date(Date.UTC(2026, 0, 5 + 14 * index, 17)).toISOString(),
  })),
];

const ofCheckups = {
  calendarId: checkups,
  receiverType: 'contact',
  isActive: true,
  deleted: false,
};

export const notifications: CalendarNotification[] = [
  {
    ...ofCheckups,
    id: seeded.notifications.booked,
    channel: 'email',
    notificationType: 'booked',
    subject: 'Your visit to Harbor Dental',
    body: 'We look forward to seeing you.',
  },
  {
    ...ofCheckups,
    id: seeded.notifications.reminder,
    channel: 'sms',
    notificationType: 'reminder',
    body: 'See you tomorrow.',
    beforeTime: [{ timeOffset: 24, unit: 'hours' }],
  },
  {
    ...ofCheckups,
    id: seeded.notifications.dropped,
    receiverType: 'business',
    channel: 'inApp',
    notificationType: 'cancellation',
    selectedUsers: [reception],
    isActive: false,
    deleted: true,
  },
];

export const resources: CalendarResource[] = [
  {
    id: seeded.resources.treatmentRoom,
    locationId: harbor,
    resourceType: 'rooms',
    name: 'Treatment Room 1',
    description: 'Ground floor, with a window',
    isActive: true,
    quantity: 1,
    outOfService: 0,
    capacity: 3,
    calendarIds: [checkups, whitening],
  },
  {
    id: seeded.resources.consultingRoom,
    locationId: harbor,
    resourceType: 'rooms',
    name: 'Consulting Room',
    description: 'Upstairs',
    isActive: false,
    quantity: 1,
    outOfService: 0,
    capacity: 5,
    calendarIds: [checkups],
  },
  {
    id: seeded.resources.lamp,
    locationId: harbor,
    resourceType: 'equipments',
    name: 'Whitening Lamp',
    description: 'Blue light',
    isActive: true,
    quantity: 3,
    outOfService: 1,
    capacity: 1,
    calendarIds: [whitening],
  },
];
