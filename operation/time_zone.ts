const dayMs = 24 * 60 * 60 * 1000;

/**
 * The offset of a time on the wall, like -06:00. Where clocks are changed, a time that comes twice
 * is its first one, and a time that is left out counts from before the change.
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
  // Before zones were agreed on, offsets had seconds too, for which ISO 8601 has no place.
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
 * A date and time with the offset that a zone has then. One that has an offset stays as it is, and so
 * does one in a zone that Node does not know.
 */
export const withOffset = (text: string, timeZone: string): string => {
  const [, date, time = '00:00', seconds = ':00'] = bare.exec(text.trim()) ?? [];
  const wall = `${date}T${time}${seconds}`;
  const isTime = !Number.isNaN(Date.parse(`${wall}Z`)) && isZone(timeZone);
  return isTime ? wall + offsetOf(wall, timeZone) : text;
};
