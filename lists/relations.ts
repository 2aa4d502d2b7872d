import { type Place, skipTo } from './place';

type Filters = { associationIds?: string[] | undefined };

/** The relations of a record. */
export const listRelations = {
  endpoint: 'GET /associations/relations/{recordId}',
  scope: 'associations/relation.readonly',
  request: ({ associationIds }: Filters, place: Place) => ({
    query: { locationId: place.locationId, ...skipTo(place, 100), associationIds },
  }),
  result: 'relations',
} as const;
