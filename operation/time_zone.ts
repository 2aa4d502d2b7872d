import { dayMs } from './days';

/**
 * The offset of a local time, like -06:00. When clocks change, a local time that occurs twice is
 * the first one, and one that is skipped gets the offset from before the change.
 *
 * @param wall A date and time without an offset, as in 2026-01-05T09:30:00.
 * @param timeZone The name of a zone, like America/Chicago.
 */
export const offsetOf = (wall: string, timeZone: string): string => {
  const near = Date.parse(`${wall}Z`);
  const before = offsetAt(near - dayMs, timeZone);
  const after = offsetAt(near + dayMs, timeZone);
  const fits = (offset: string) => offsetAt(Date.parse(wall + offset), timeZone) === offset;
  return [before, after].find(fits) ?? before;
};

const offsetAt = (moment: number, timeZone: string): string => {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName');
  // Offsets of the 19th century have seconds, which ISO 8601 does not allow.
  return name?.value.replace('GMT', '').slice(0, 6) || '+00:00';
};

const isZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

const bare = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?)?$/;

/**
 * Adds a zone's offset to a date and time. It stays unchanged if it has an offset, or if Node does
 * not know the zone.
 */
export const withOffset = (text: string, timeZone: string): string => {
  const [, date, time = '00:00', seconds = ':00'] = bare.exec(text.trim()) ?? [];
  const wall = `${date}T${time}${seconds}`;
  const isTime = !Number.isNaN(Date.parse(`${wall}Z`)) && isZone(timeZone);
  return isTime ? wall + offsetOf(wall, timeZone) : text;
};
