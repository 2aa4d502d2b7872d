import { list, record, text } from '../operation';
import { version1 } from './version_1';

/**
 * An appointment as a contact has it: unlike the calendars' own, its times are without a zone
 * (docs/highlevel_quirks.md#contact-appointments), so they are told as text and not as points in
 * time.
 *
 * They have no more than seconds, too: of two changes within one second, `dateUpdated` would hide
 * the one. So a version is known by all that it says, that stamp among it.
 */
export const contactAppointment = record(
  {
    id: text('YS3jaqqeehkR2Is80miy'),
    title: text('First Consultation'),
    startTime: text('2026-01-12 11:00:00'),
    endTime: text('2026-01-12 11:30:00'),
    status: text('booked'),
    appointmentStatus: text('confirmed'),
    address: text('3535 1st St N'),
    notes: text('Brings the floor plan.'),
    calendarId: text('YlWd2wuCAZQzh2cH1fVZ'),
    groupId: text('BqTwX8QFwXzpegMve9EQ'),
    contactId: text('seD4PfOuKoVMLkEZqohJ'),
    assignedUserId: text('y0BeYjuRIlDwsDcOHOJo'),
    users: list(text('y0BeYjuRIlDwsDcOHOJo')).meta({ label: 'User IDs' }),
    assignedResources: list(text('Vh8cYlWd2wuCAZQzh2cH')).meta({ label: 'Assigned Resource IDs' }),
    locationId: text('ve9EPM428h8vShlRW1KT'),
    dateAdded: text('2026-01-05 09:30:00'),
    dateUpdated: text('2026-01-06 16:45:00'),
  },
  { counted: version1.contactAppointment, created: 'dateAdded' },
);
