import type { Place } from './place';

/** The objects of the sub-account: HighLevel's own and custom ones. */
export const listObjects = {
  endpoint: 'GET /objects/',
  scope: 'objects/schema.readonly',
  request: (_: object, { locationId }: Place) => ({ query: { locationId } }),
} as const;
