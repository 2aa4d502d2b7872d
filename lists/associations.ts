import * as z from 'zod';
import type { Item } from '../operation';

/** The associations of the sub-account, for a dropdown. */
export const listAssociations = {
  endpoint: 'GET /associations/' as const,
  scope: 'associations.readonly',
  input: z.object({}),
  request: (_: object, { locationId, page }: { locationId: string; page: number }) => ({
    query: { locationId, skip: page * 100, limit: 100 },
  }),
  result: 'associations',
  title: ({ firstObjectLabel, secondObjectLabel, key }: Item) =>
    firstObjectLabel && secondObjectLabel
      ? `${firstObjectLabel} and ${secondObjectLabel} (${key})`
      : key,
  isPaged: true,
};
