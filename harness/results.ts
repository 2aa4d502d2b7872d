import * as z from 'zod';

const told = z.array(z.object({ id: z.string(), revision: z.string() }));

/** What Zapier tells the records of a trigger apart by, in the order that the trigger gave. */
export const keysOf = (result: unknown): [id: string, revision: string][] =>
  told.parse(result).map(({ id, revision }) => [id, revision]);
