import * as z from 'zod';

export { id } from '../operation';

/** A text that the records of a list are searched for. */
export const searchText = (help: string) =>
  z.string().optional().meta({ label: 'Search Text', description: help });

/** A longer text, with room for it in the form. */
export const longText = () => z.string().meta({ type: 'text' });

/**
 * An email address. HighLevel takes more of them than zod does (docs/highlevel_quirks.md#email-addresses), so only what is
 * plainly wrong is refused here.
 */
export const email = () =>
  z
    .string()
    .trim()
    .regex(/^("[^"]+"|[^\s@<>,;]+)@[^\s@<>,;]+$/, { error: 'is not an email address.' });

/** Node's `URL.canParse` refuses letters beyond ASCII once it has been called some thousand times (22.23). */
const isUrl = (text: string): boolean => {
  try {
    return Boolean(new URL(text));
  } catch {
    return false;
  }
};

/** The web address of a file. A comma before a space separates addresses and is part of none. */
export const webAddress = () =>
  z
    .string()
    .trim()
    .refine((text) => /^https?:\/\//i.test(text) && isUrl(text) && !/,\s|[\r\n]/.test(text), {
      error: 'is not the web address of a file.',
    });

/**
 * A list whose items may also come joined in one text, as some apps give them. Such a text is split
 * where every part is an item of the list; else it counts as one item. The form shows it as it shows an item.
 */
export const listOf = (item: z.ZodType<string, string>, separator: RegExp = /[,\n]/) => {
  const itemsIn = (text: string) => {
    const parts = text.split(separator).map((part) => part.trim());
    const results = parts.filter(Boolean).map((part) => item.safeParse(part));
    if (!results.length) return [nothing.safeParse(text)];
    return results.every(({ success }) => success) ? results : [item.safeParse(text)];
  };
  return z
    .array(z.string().meta(item.meta() ?? {}))
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

/** What a text is that has separators and no item. */
const nothing = z.string().refine(() => false, { error: 'has no value, only separators.' });

/** Email addresses. */
export const emails = () => listOf(email(), /[\s,;]+/);

/** Web addresses of files; a comma between two of them is no part of either. */
export const webAddresses = () => listOf(webAddress(), /[\s,;]+(?=https?:\/\/)|[\s,;]+$/i);

/**
 * A point in time in ISO 8601; given to HighLevel in UTC. Without an offset it is meant in the zone
 * that the user has in Zapier (operation/input.ts).
 */
export const moment = () =>
  z
    .string()
    .refine((text) => !Number.isNaN(timeOf(text)), {
      error: 'is not a date and time, like 2026-01-05T09:30:00Z.',
    })
    .transform((text) => new Date(timeOf(text)).toISOString())
    .meta({ type: 'datetime' });

/** A day, given to HighLevel as YYYY-MM-DD; a time beside it doesn't count. */
export const day = () =>
  z
    .string()
    .refine((text) => !Number.isNaN(timeOf(text)), { error: 'is not a date, like 2026-01-05.' })
    .transform((text) =>
      isEpoch(text) ? new Date(timeOf(text)).toISOString().slice(0, 10) : text.trim().slice(0, 10),
    )
    .meta({ type: 'datetime' });

/** Milliseconds since 1970, which is how HighLevel gives some dates (docs/highlevel_quirks.md#custom-field-dates). */
export const isEpoch = (text: string) => /^-?\d{11,14}$/.test(text.trim());

const iso = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** Milliseconds since 1970, or NaN for what is no date, the 31st of April among them. */
const timeOf = (text: string): number => {
  const trimmed = text.trim();
  if (isEpoch(trimmed)) return Number(trimmed);
  const [match, time, , , zone] = iso.exec(trimmed) ?? [];
  const dayOnly = trimmed.slice(0, 10);
  // A date that is none has null for its JSON.
  const exists = match && new Date(`${dayOnly}T00:00:00Z`).toJSON()?.slice(0, 10) === dayOnly;
  return exists
    ? Date.parse(`${trimmed.replace(' ', 'T')}${time && !zone ? 'Z' : ''}`)
    : Number.NaN;
};
