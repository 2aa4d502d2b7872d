const day = 24 * 60 * 60 * 1000;

type Window = {
  calendarId?: string | undefined;
  groupId?: string | undefined;
  userId?: string | undefined;
  daysAhead: number;
  daysBack: number;
};

/** The query of GET /calendars/events and /calendars/blocked-slots: times as text, in ms. */
export const eventWindowQuery = (
  { daysAhead, daysBack, ...whose }: Window,
  { locationId, now }: { locationId: string; now: Date },
) => ({
  locationId,
  ...whose,
  startTime: String(now.getTime() - daysBack * day),
  endTime: String(now.getTime() + daysAhead * day),
});
