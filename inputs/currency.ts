import * as z from 'zod';

/** A currency by its code of three letters. */
export const currency = () =>
  z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, { error: 'is not a currency code of three letters, like USD.' });
