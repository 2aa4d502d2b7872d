import * as z from 'zod';

/** A country by its two-letter code in HighLevel. */
export const country = () =>
  z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, { error: 'is not a two-letter country code, like US.' })
    .describe('The two-letter country code, like US.');
