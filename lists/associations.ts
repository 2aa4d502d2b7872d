import type { Item } from '../operation';
import { type Place, skipTo } from './place';

/** The associations of the sub-account. */
export const listAssociations = {
  endpoint: 'GET /associations/',
  scope: 'associations.readonly',
  request: (_: object, place: Place) => ({
    query: { locationId: place.locationId, ...skipTo(place, 100) },
  }),
  result: 'associations',
} as const;

/** What a dropdown shows of an association. */
export const associationTitle = ({ firstObjectLabel, secondObjectLabel, key }: Item) =>
  [firstObjectLabel, secondObjectLabel].every((label) => typeof label === 'string' && label)
    ? `${firstObjectLabel} and ${secondObjectLabel} (${key})`
    : key;
