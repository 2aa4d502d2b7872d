import { list, moment, record, text } from '../operation';
import { version1 } from './version_1';

/** A free slot in a calendar; or a day with all of its free slots. */
export const freeSlot = record(
  {
    id: text('keBJkFnXZAirr3kXUUOi_2026-01-12T17:00:00.000Z'),
    calendarId: text('keBJkFnXZAirr3kXUUOi'),
    date: moment('2026-01-12'),
    startTime: moment('2026-01-12T09:00:00-08:00'),
    slots: list(moment('2026-01-12T09:00:00-08:00'), { label: 'Start Times of the Day' }),
  },
  { counted: version1.freeSlot },
);

/**
 * Reads the free slots of a response, in which each date holds its start times. Other keys beside
 * the dates, like traceId, are ignored (docs/highlevel_quirks.md#free-slots).
 *
 * A slot is identified by its calendar and its start in UTC, whatever the zone of the response; a
 * day by its calendar and its date.
 */
export const freeSlotsOf = (
  body: Record<string, unknown>,
  calendarId: string,
  each: 'slot' | 'day',
) =>
  Object.entries(body).flatMap(([date, day]) => {
    const slots = /^\d{4}-\d\d-\d\d$/.test(date) ? startTimesIn(day) : [];
    const [startTime] = slots;
    if (startTime === undefined) return [];
    return each === 'day'
      ? [{ id: `${calendarId}_${date}`, calendarId, date, startTime, slots }]
      : slots.map((slot) => ({
          id: `${calendarId}_${inUtc(slot)}`,
          calendarId,
          date,
          startTime: slot,
        }));
  });

const startTimesIn = (day: unknown): string[] => {
  const { slots }: { slots?: unknown } = { ...Object(day) };
  return Array.isArray(slots) ? slots.filter((slot) => typeof slot === 'string') : [];
};

const inUtc = (time: string) => {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time : date.toISOString();
};
