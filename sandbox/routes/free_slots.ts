import type { Calendar, Hour } from '../records/calendars';
import { badRequest } from '../refusal';
import type { State } from '../state';
import { zoneless } from '../views';

const minute = 60_000;
const day = 24 * 60 * minute;

type Wanted = {
  /** Both in milliseconds since 1970. */
  startDate: number;
  endDate: number;
  timezone?: string | undefined;
  /** Only these users count; if empty, the whole team. */
  userIds: string[];
};

/** The starts of the free slots, grouped by their dates in the time zone. */
export const freeSlots = (
  state: State,
  calendar: Calendar,
  { startDate, endDate, timezone, userIds }: Wanted,
): Record<string, { slots: string[] }> => {
  if (endDate < startDate) throw badRequest('endDate must be after startDate');
  if (endDate - startDate > 31 * day) throw badRequest('Date range cannot be more than 31 days');
  const ownZone = state.locations.find(calendar.locationId)?.timezone ?? 'UTC';
  const shownZone = timezone ?? ownZone;
  if (!isTimeZone(shownZone)) throw badRequest('timezone must be a valid timezone');
  const notice = inMinutes(calendar.allowBookingAfter ?? 0, calendar.allowBookingAfterUnit);
  const earliest = Math.max(startDate, state.now().getTime() + notice * minute);
  const length = inMinutes(calendar.slotDuration, calendar.slotDurationUnit);
  const starts = datesFrom(startDate, endDate)
    .flatMap((date) => startsOn(calendar, date, length).map((at) => instant(date, at, ownZone)))
    .filter((start) => start >= earliest && start + length * minute <= endDate)
    .filter((start) => isFree(state, calendar, userIds, start, start + length * minute));
  const shown = [...new Set(starts)]
    .sort((one, other) => one - other)
    .map((start) => inZone(start, shownZone));
  const dates = new Set(shown.map((slot) => slot.slice(0, 10)));
  return Object.fromEntries(
    [...dates].map((date) => [date, { slots: shown.filter((slot) => slot.startsWith(date)) }]),
  );
};

/** The dates that the period may overlap in any time zone. */
const datesFrom = (start: number, end: number): string[] => {
  const dates: string[] = [];
  for (let at = start - day; at <= end + day; at += day)
    dates.push(new Date(at).toISOString().slice(0, 10));
  return dates;
};

/** The minutes of a date, from its midnight, at which slots start. */
const startsOn = (calendar: Calendar, date: string, length: number): number[] => {
  const step = inMinutes(calendar.slotInterval, calendar.slotIntervalUnit);
  return hoursOn(calendar, date).flatMap(({ openHour, openMinute, closeHour, closeMinute }) => {
    const starts: number[] = [];
    const close = closeHour * 60 + closeMinute;
    for (let at = openHour * 60 + openMinute; at + length <= close; at += step) starts.push(at);
    return starts;
  });
};

/** A date's own hours take precedence over those of its day of the week. */
const hoursOn = (calendar: Calendar, date: string): Hour[] => {
  const { availabilityType, availabilities, openHours } = calendar;
  const own = availabilities.find((each) => each.date.startsWith(date));
  if (own && availabilityType !== 0) return own.hours;
  if (availabilityType === 1) return [];
  const weekday = new Date(date).getUTCDay();
  return openHours
    .filter(({ daysOfTheWeek }) => daysOfTheWeek.includes(weekday))
    .flatMap(({ hours }) => hours);
};

/** Whether one of the users has room for another appointment and nothing is blocked. */
const isFree = (
  state: State,
  { id, teamMembers, appoinmentPerSlot }: Calendar,
  userIds: string[],
  start: number,
  end: number,
): boolean => {
  const overlaps = (each: { startTime: string; endTime: string }) =>
    Date.parse(each.startTime) < end && Date.parse(each.endTime) > start;
  const blocked = state.blockedSlots.all().filter(overlaps);
  if (blocked.some(({ calendarId }) => calendarId === id)) return false;
  const booked = state.appointments
    .all()
    .filter(overlaps)
    .filter(({ appointmentStatus, deleted }) => appointmentStatus !== 'cancelled' && !deleted);
  const hasRoom = (count: number) => count < appoinmentPerSlot;
  const team = teamMembers.map(({ userId }) => userId);
  if (!team.length) return hasRoom(booked.filter(({ calendarId }) => calendarId === id).length);
  return team
    .filter((userId) => !userIds.length || userIds.includes(userId))
    .filter((userId) => !blocked.some(({ assignedUserId }) => assignedUserId === userId))
    .some((userId) =>
      hasRoom(booked.filter(({ assignedUserId }) => assignedUserId === userId).length),
    );
};

const minutesIn: Record<string, number> = {
  mins: 1,
  hours: 60,
  days: 24 * 60,
  weeks: 7 * 24 * 60,
  months: 30 * 24 * 60,
};

const inMinutes = (amount: number, unit = 'mins') => amount * (minutesIn[unit] ?? 1);

const isTimeZone = (timeZone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
};

/** The point in time of a minute of a date in the time zone. */
const instant = (date: string, at: number, timeZone: string): number => {
  const wall = Date.parse(`${date}T00:00:00Z`) + at * minute;
  return wall - offsetAt(wall - offsetAt(wall, timeZone), timeZone);
};

/** The offset of a time zone from UTC at a point in time. */
const offsetAt = (moment: number, timeZone: string): number => {
  const shown = zoneless(new Date(moment).toISOString(), timeZone);
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(moment / 1000) * 1000;
};

const inZone = (moment: number, timeZone: string): string => {
  const offset = offsetAt(moment, timeZone);
  const minutes = Math.abs(offset) / minute;
  const twoDigits = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const zone = `${offset < 0 ? '-' : '+'}${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)}`;
  return new Date(moment + offset).toISOString().replace('.000Z', zone);
};
