import type { Session } from '../highlevel/session';
import { subAccountZone } from '../highlevel/sub_account_zone';
import { extended, flag, group, type Item, list, moment, record, text } from '../operation';
import { withOffset } from '../operation/time_zone';
import { tidied } from './calendar_event';
import { withAppointmentNames } from './names';
import { version1 } from './version_1';

const times = ['startTime', 'endTime', 'dateAdded', 'dateUpdated'];

/**
 * An appointment in a contact's list. Unlike in the calendars' lists, its times have no zone
 * (docs/highlevel_quirks.md#contact-appointments). They are local times of the sub-account and get
 * its offset here.
 *
 * `dateUpdated` has a precision of seconds, so it would hide the first of two changes within one
 * second. So changes are detected by a fingerprint of the whole record, including that timestamp.
 */
export const contactAppointment = record(
  {
    id: text('YS3jaqqeehkR2Is80miy'),
    title: text('Check-up with Maya'),
    startTime: text('2026-01-12T09:00:00-08:00'),
    endTime: text('2026-01-12T09:30:00-08:00'),
    status: text('booked'),
    appointmentStatus: text('confirmed'),
    address: text('48 Pier Road'),
    notes: text('Brings her X-ray.'),
    calendarId: text('keBJkFnXZAirr3kXUUOi'),
    groupId: text('BqTwX8QFwXzpegMve9EQ'),
    contactId: text('seD4PfOuKoVMLkEZqohJ'),
    assignedUserId: text('VCa734uS5pGAZuP4EP0u'),
    users: list(text('VCa734uS5pGAZuP4EP0u'), { label: 'User IDs' }),
    assignedResources: list(text('Vh8cYlWd2wuCAZQzh2cH'), { label: 'Assigned Resource IDs' }),
    locationId: text('ve9EPM428h8vShlRW1KT'),
    deleted: flag(false, { label: 'Is Deleted' }),
    dateAdded: text('2026-01-05T01:30:00-08:00'),
    dateUpdated: text('2026-01-06T08:45:00-08:00'),
  },
  {
    counted: version1.contactAppointment,
    alsoCounted: ['deleted'],
    created: 'dateAdded',
    formerly: Object.fromEntries(times.map((name) => [name, (raw: Item) => raw[name]])),
    enrich: (session, appointments) => withOffsets(session, appointments),
  },
);

const withOffsets = async (session: Session, appointments: Item[]): Promise<Item[]> => {
  const zone = appointments.length ? await zoneOf(session) : '';
  if (!zone) return appointments;
  return appointments.map((appointment) => ({
    ...appointment,
    ...Object.fromEntries(
      times.flatMap((name) => {
        const time = appointment[name];
        return typeof time === 'string' ? [[name, withOffset(time, zone)]] : [];
      }),
    ),
  }));
};

/** If the zone cannot be read, the appointments are returned with unchanged times. */
const zoneOf = async (session: Session): Promise<string> => {
  try {
    return (await subAccountZone(session).get()).value;
  } catch (error) {
    session.z.console.log(
      `Times stay without an offset: ${error instanceof Error ? error.message : error}`,
    );
    return '';
  }
};

/** An appointment of a contact, or by its ID, with the names of its calendar and its user. */
export const foundAppointment = extended(
  {
    ...contactAppointment,
    normalize: tidied,
    enrich: async (session: Session, items: Item[]) =>
      withAppointmentNames(session, await withOffsets(session, items)),
  },
  {
    calendarName: text('Check-ups'),
    assignedUserName: text('Ingrid Solberg'),
    isRecurring: flag(true, { label: 'Is Recurring' }),
    rrule: text('RRULE:FREQ=DAILY;INTERVAL=1;COUNT=5', { label: 'Recurrence Rule' }),
    description: text('The first visit, with an X-ray.'),
    masterEventId: text('ocWd2wuBGAQzh2cH1fSZ'),
    rescheduledAt: moment('2026-01-06T16:45:00.000Z'),
    createdBy: group({ userId: text('VCa734uS5pGAZuP4EP0u'), source: text('calendar_page') }),
  },
);
