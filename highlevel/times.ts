/**
 * The milliseconds since 1970 in a time as HighLevel sends it: ISO 8601, milliseconds or seconds as
 * a number or a text, or seconds and nanoseconds. Undefined for anything else.
 */
export const timeIn = (value: unknown): number | undefined => {
  if (typeof value !== 'string') return numericTimeIn(value);
  if (/^\d{10}(\d{3})?$/.test(value)) return numericTimeIn(Number(value));
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
};

/** The same without texts. */
export const numericTimeIn = (value: unknown): number | undefined => {
  if (typeof value === 'number') {
    const size = Math.abs(value);
    // Seconds from 2001 to 2286. As milliseconds, such a number would be in spring 1970.
    if (size >= 1e9 && size < 1e10) return value * 1000;
    return size >= 1e10 && size <= maxTime ? value : undefined;
  }
  const {
    seconds,
    nanoseconds,
    _seconds = seconds,
    _nanoseconds = nanoseconds,
  } = {
    ...Object(value),
  };
  if (typeof _seconds !== 'number' || typeof _nanoseconds !== 'number') return undefined;
  const time = _seconds * 1000 + Math.floor(_nanoseconds / 1e6);
  return Math.abs(time) <= maxTime ? time : undefined;
};

/** The last time that a `Date` can have. */
const maxTime = 8.64e15;
