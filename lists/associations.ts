import * as z from 'zod';
import { path } from '../highlevel/path';
import type { Item } from '../operation';

/** The associations of the sub-account, for a dropdown. */
export const listAssociations = {
  scope: 'associations.readonly',
  input: z.object({}),
  request: (_: object, { locationId, page }: { locationId: string; page: number }) => ({
    method: 'GET' as const,
    path: path`/associations/`,
    query: { locationId, skip: page * 100, limit: 100 },
  }),
  result: 'associations',
  title: ({ firstObjectLabel, secondObjectLabel, key }: Item) =>
    firstObjectLabel && secondObjectLabel
      ? `${firstObjectLabel} and ${secondObjectLabel} (${key})`
      : key,
  isPaged: true,
};
