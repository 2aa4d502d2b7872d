/** The record without the given properties. */
export const without = <Record extends object>(
  record: Record,
  ...names: (keyof Record)[]
): object =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.some((n) => n === name)));

/** The record without its empty properties. */
export const present = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value != null));

/** A time in HighLevel's format without a zone: YYYY-MM-DD HH:mm:ss. */
export const zoneless = (iso: string, timeZone: string): string =>
  // The Swedish date format is ISO 8601.
  formatIn('sv-SE', timeZone, { dateStyle: 'short', timeStyle: 'medium' }).format(new Date(iso));

/** A time in the calendars' format: ISO 8601 with the offset of the time zone. */
export const zoned = (iso: string, timeZone: string): string => {
  const format = formatIn('en', timeZone, { timeZoneName: 'longOffset' });
  const parts = format.formatToParts(new Date(iso));
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.slice(3);
  return `${zoneless(iso, timeZone).replace(' ', 'T')}${offset || '+00:00'}`;
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** The format of a zone, cached because it is slow to create and needed for every date of a list. */
const formatIn = (language: string, timeZone: string, options: Intl.DateTimeFormatOptions) => {
  const name = `${language} ${timeZone}`;
  const format = formats.get(name) ?? new Intl.DateTimeFormat(language, { timeZone, ...options });
  formats.set(name, format);
  return format;
};
