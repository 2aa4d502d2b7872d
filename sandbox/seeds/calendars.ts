import {
  type Appointment,
  afterBooking,
  type Calendar,
  type CalendarGroup,
} from '../records/calendars';
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
  slotBuffer: 0,
  slotBufferUnit: 'mins',
  preBuffer: 0,
  preBufferUnit: 'mins',
  appoinmentPerSlot: 1,
  openHours: [1, 2, 3, 4, 5].map((day) => ({
    daysOfTheWeek: [day],
    hours: [{ openHour: 9, openMinute: 0, closeHour: 17, closeMinute: 0 }],
  })),
  availabilityType: 0,
  availabilities: [],
  locationConfigurations: [],
  teamMembers: [
    {
      userId: dentist,
      priority: 0.5,
      isPrimary: true,
      locationConfigurations: [
        { kind: 'physical', location: '48 Pier Road', meetingId: 'physical_0' },
      ],
    },
  ],
  enableRecurring: false,
  ...afterBooking,
  autoConfirm: true,
  allowReschedule: true,
  allowCancellation: true,
  notes: '',
  ...details,
});

export const calendars: Calendar[] = [
  calendar(seeded.calendars.checkups, 'Check-ups', 'check-ups', {
    description: 'Half an hour in the chair',
    groupId: seeded.calendarGroups.family,
  }),
  calendar(seeded.calendars.whitening, 'Whitening', 'whitening', {
    isActive: false,
    slotDuration: 1,
    slotDurationUnit: 'hours',
    availabilityType: 1,
    availabilities: [
      {
        id: seeded.availabilities.whitening,
        date: '2026-11-24T00:00:00.000Z',
        hours: [
          { openHour: 10, openMinute: 0, closeHour: 12, closeMinute: 0 },
          { openHour: 13, openMinute: 0, closeHour: 14, closeMinute: 0 },
        ],
        deleted: false,
      },
      {
        id: seeded.availabilities.whiteningEvening,
        date: '2026-12-01T00:00:00.000Z',
        hours: [{ openHour: 18, openMinute: 30, closeHour: 19, closeMinute: 30 }],
        deleted: false,
      },
    ],
  }),
];

export const calendarGroups: CalendarGroup[] = [
  {
    id: seeded.calendarGroups.family,
    locationId: harbor,
    name: 'Family Visits',
    description: 'Appointments for parents with children',
    slug: 'family-visits',
    isActive: true,
  },
  {
    id: seeded.calendarGroups.aesthetics,
    locationId: harbor,
    name: 'Aesthetics',
    description: 'Whitening and veneers',
    slug: 'aesthetics',
    isActive: false,
  },
  {
    id: seeded.calendarGroups.lakeside,
    locationId: seeded.locations.lakeside,
    name: 'Personal Training',
    description: 'One coach, one hour',
    slug: 'personal-training',
    isActive: true,
  },
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
