/** The record without the given properties. */
export const without = <Record extends object>(
  record: Record,
  ...names: (keyof Record)[]
): object =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.some((n) => n === name)));

/** The record without the properties that have no value. */
export const present = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value != null));

/** The moment as HighLevel writes it without a zone: YYYY-MM-DD HH:mm:ss. */
export const zoneless = (iso: string, timeZone: string): string =>
  // Swedish dates are ISO 8601 dates.
  formatIn('sv-SE', timeZone, { dateStyle: 'short', timeStyle: 'medium' }).format(new Date(iso));

/** The moment as the calendars write it: ISO 8601, in the time zone with its offset. */
export const zoned = (iso: string, timeZone: string): string => {
  const format = formatIn('en', timeZone, { timeZoneName: 'longOffset' });
  const parts = format.formatToParts(new Date(iso));
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.slice(3);
  return `${zoneless(iso, timeZone).replace(' ', 'T')}${offset || '+00:00'}`;
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** The format of a zone, which takes long to make and is needed for every date of a list. */
const formatIn = (language: string, timeZone: string, options: Intl.DateTimeFormatOptions) => {
  const name = `${language} ${timeZone}`;
  const format = formats.get(name) ?? new Intl.DateTimeFormat(language, { timeZone, ...options });
  formats.set(name, format);
  return format;
};
