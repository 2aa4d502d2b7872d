import * as z from 'zod';

/** A country by its two-letter code in HighLevel. */
export const country = () =>
  z
    .string()
    .trim()
    .regex(/^[a-z]{2}$/i, { error: 'is not a two-letter country code, like US.' })
    .describe('The two-letter country code, like US.');
