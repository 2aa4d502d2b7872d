import * as z from 'zod';

/** An id of HighLevel's: letters, digits, hyphens and underscores, so it can be looked up safely. */
export const id = () =>
  z
    .string()
    .trim()
    .max(100, { error: 'is too long for an ID.' })
    .regex(/^[\w-]+$/, { error: 'is not an ID. Choose from the list, or map the ID of a step.' });
