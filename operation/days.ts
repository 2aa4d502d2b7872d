/** The milliseconds in a day. */
export const dayMs = 24 * 60 * 60 * 1000;

/** The UTC day, as YYYY-MM-DD, that is a number of days after a point in time, or before it. */
export const dayAfter = (moment: Date, days: number): string =>
  new Date(moment.getTime() + days * dayMs).toISOString().slice(0, 10);
