import * as z from 'zod';

export { id } from '../operation';

/** A text to search the records of a list for. With white space alone, HighLevel would find all. */
export const searchText = (help: string) =>
  z.string().optional().meta({ label: 'Search Text', description: help, blankIsEmpty: true });

/** A longer text, with a larger field in the form. */
export const longText = () => z.string().meta({ type: 'text' });

/**
 * An email address. HighLevel accepts more addresses than zod does
 * (docs/highlevel_quirks.md#email-addresses), so only clearly wrong ones are rejected here.
 */
export const email = () =>
  z
    .string()
    .trim()
    .regex(/^("[^"]+"|[^\s@<>,;]+)@[^\s@<>,;]+$/, { error: 'is not an email address.' });

/** Node's `URL.canParse` rejects letters beyond ASCII after some thousand calls (Node 22.23). */
const isUrl = (text: string): boolean => {
  try {
    return Boolean(new URL(text));
  } catch {
    return false;
  }
};

/** The web address of a file. A comma before a space separates addresses and is not part of one. */
export const webAddress = () =>
  z
    .string()
    .trim()
    .refine((text) => /^https?:\/\//i.test(text) && isUrl(text) && !/,\s|[\r\n]/.test(text), {
      error: 'is not the web address of a file.',
    });

/**
 * A list whose items may also be joined in one text, as some apps do. The text is split if every
 * part is a valid item; otherwise it counts as one item. The form shows the list with the item's
 * label and help text.
 */
export const listOf = (item: z.ZodType<string, string>, separator: RegExp = /[,\n]/) => {
  const itemsIn = (text: string) => {
    const parts = text.split(separator).map((part) => part.trim());
    const results = parts.filter(Boolean).map((part) => item.safeParse(part));
    if (!results.length) return [nothing.safeParse(text)];
    return results.every(({ success }) => success) ? results : [item.safeParse(text)];
  };
  return z
    .array(
      z
        .string()
        .trim()
        .meta(item.meta() ?? {}),
    )
    .min(1)
    .transform((texts, context) =>
      texts.flatMap((text, index) =>
        itemsIn(text).flatMap(({ data, error }) => {
          if (data !== undefined) return [data];
          const message = error?.issues[0]?.message ?? 'is wrong.';
          context.addIssue({ code: 'custom', path: [index], message });
          return [];
        }),
      ),
    );
};

/** Rejects a text that has only separators. */
const nothing = z.string().refine(() => false, { error: 'has no value, only separators.' });

/**
 * The rule for lines that HighLevel takes by the value of one field: two lines for one value may not
 * differ.
 */
export const onePer = <K extends string>(field: K, error: string) =>
  [
    (lines: Record<K, unknown>[]) =>
      new Set(lines.map((line) => JSON.stringify(line))).size ===
      new Set(lines.map((line) => line[field])).size,
    { error },
  ] as const;

/** Email addresses. */
export const emails = () => listOf(email(), /[\s,;]+/);

/** Web addresses of files; a comma between two of them belongs to neither. */
export const webAddresses = () => listOf(webAddress(), /[\s,;]+(?=https?:\/\/)|[\s,;]+$/i);

/**
 * A point in time in ISO 8601, sent to HighLevel in UTC. Without an offset it is in the user's
 * Zapier time zone (operation/values.ts).
 */
export const moment = () =>
  z
    .string()
    .refine((text) => !Number.isNaN(timeOf(text)), {
      error: 'is not a date and time, like 2026-01-05T09:30:00Z.',
      abort: true,
    })
    .transform((text) => new Date(timeOf(text)).toISOString())
    .meta({ type: 'datetime' });

/** A day, sent to HighLevel as YYYY-MM-DD; a time of day is ignored. */
export const day = () =>
  z
    .string()
    .refine((text) => !Number.isNaN(timeOf(text)), {
      error: 'is not a date, like 2026-01-05.',
      // A form does not compare a date that is none.
      abort: true,
    })
    .transform((text) =>
      isEpoch(text) ? new Date(timeOf(text)).toISOString().slice(0, 10) : text.trim().slice(0, 10),
    )
    .meta({ type: 'datetime' });

/**
 * True for milliseconds since 1970, HighLevel's format for some dates
 * (docs/highlevel_quirks.md#custom-field-dates).
 */
export const isEpoch = (text: string) => /^-?\d{11,14}$/.test(text.trim());

const iso = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** Milliseconds since 1970; NaN for an invalid date, like April 31. */
const timeOf = (text: string): number => {
  const trimmed = text.trim();
  if (isEpoch(trimmed)) return Number(trimmed);
  const [match, time, , , zone] = iso.exec(trimmed) ?? [];
  const dayOnly = trimmed.slice(0, 10);
  // The JSON of an invalid date is null.
  const exists = match && new Date(`${dayOnly}T00:00:00Z`).toJSON()?.slice(0, 10) === dayOnly;
  if (!exists) return Number.NaN;
  const clock = time ? `T${trimmed.slice(11).replace(/\s/, '')}${zone ? '' : 'Z'}` : '';
  return Date.parse(dayOnly + clock);
};
