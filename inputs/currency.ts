import * as z from 'zod';

/** A currency by its three-letter code. */
export const currency = () =>
  z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, { error: 'is not a three-letter currency code, like USD.' });
