import { dayMs, filterRecords, type Item, timeOf } from '../operation';
import { minuteOf } from './titles';

type Window = {
  calendarId?: string | undefined;
  groupId?: string | undefined;
  userId?: string | undefined;
  daysAhead: number;
  daysBack: number;
};

/** The query of GET /calendars/events and /calendars/blocked-slots, with times in milliseconds as text. */
export const eventWindowQuery = (
  { daysAhead, daysBack, ...whose }: Window,
  { locationId, now }: { locationId: string; now: Date },
) => ({
  locationId,
  ...whose,
  startTime: String(now.getTime() - daysBack * dayMs),
  endTime: String(now.getTime() + daysAhead * dayMs),
});

/** The events of a response without deleted ones (docs/highlevel_quirks.md#deleted-appointments). */
export const presentEvents = ({ events }: { events?: Item[] | null }) =>
  filterRecords(events, ({ deleted }) => deleted !== true);

/**
 * An event's title with its start in the sub-account's time zone, which distinguishes events of the
 * same name.
 */
export const eventTitle = ({ title, startTime }: Item): string =>
  [title, wallTimeOf(startTime)].filter(Boolean).join(', ');

/** Distinguishes events with the same title and start. */
export const eventDetails = ({ appointmentStatus, dateAdded }: Item) => [
  appointmentStatus,
  minuteOf(dateAdded) && `booked ${minuteOf(dateAdded)}`,
];

const wallTimeOf = (time: unknown): string =>
  typeof time === 'string' ? time.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*/, '$1 $2') : '';

type Times = { now: Date; withUpdates: boolean };

/** How the two event triggers list the events around the present moment. */
export const listEvents = {
  version: '2021-04-15' as const,
  scope: 'calendars/events.readonly' as const,
  request: (form: Window, context: { locationId: string; now: Date }) => ({
    query: eventWindowQuery(form, context),
  }),
  result: 'events',
  leavesOut: ({ deleted }: Item, _: Window, { withUpdates }: Times) =>
    deleted === true && !withUpdates,
  // Version 1.0.0 looked 30 days ahead. HighLevel lists events that overlap the period
  // (docs/highlevel_quirks.md#event-lists).
  formerDefaults: { daysAhead: 30 },
  sees: ({ startTime }: Item, { daysAhead }: Window, { now }: Times) =>
    !(timeOf(startTime) > now.getTime() + daysAhead * dayMs),
};
