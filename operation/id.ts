import * as z from 'zod';

/** An ID from HighLevel: letters, digits, hyphens and underscores, so it is safe in a path. */
export const id = () =>
  z
    .string()
    .trim()
    .max(100, { error: 'is too long for an ID.' })
    .regex(/^[\w-]+$/, {
      error: 'is not an ID. Choose from the list, or map an ID from an earlier step.',
    });
