import * as z from 'zod';

const polled = z.array(z.object({ id: z.string(), revision: z.string() }));

/** What Zapier tells the records of a trigger apart by, in the order that the trigger gave. */
export const keysOf = (result: unknown): [id: string, revision: string][] =>
  polled.parse(result).map(({ id, revision }) => [id, revision]);
