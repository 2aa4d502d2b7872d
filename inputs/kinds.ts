import * as z from 'zod';

export { id } from '../operation';

/** A longer text, with room for it in the form. */
export const longText = () => z.string().meta({ type: 'text' });

/** An email address. */
export const email = () => z.string().trim().check(z.email());

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
    .transform((text) => text.trim().slice(0, 10))
    .meta({ type: 'datetime' });

const iso = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** Milliseconds since 1970, or NaN for what is no date, the 31st of April among them. */
const timeOf = (text: string): number => {
  const trimmed = text.trim();
  const [match, time, , , zone] = iso.exec(trimmed) ?? [];
  const dayOnly = trimmed.slice(0, 10);
  // A date that is none has null for its JSON.
  const exists = match && new Date(`${dayOnly}T00:00:00Z`).toJSON()?.slice(0, 10) === dayOnly;
  return exists
    ? Date.parse(`${trimmed.replace(' ', 'T')}${time && !zone ? 'Z' : ''}`)
    : Number.NaN;
};
