import * as z from 'zod';

const polled = z.array(z.object({ id: z.string(), revision: z.string() }));

/** The fields that Zapier deduplicates a trigger's records by, in the order of the result. */
export const keysOf = (result: unknown): [id: string, revision: string][] =>
  polled.parse(result).map(({ id, revision }) => [id, revision]);
