import type { Create, Search, SearchOrCreate } from 'zapier-platform-core';

type Halves = { search: Search; create: Create; label: string; description: string };

/**
 * Combines a search with the action that creates what it does not find. Zapier identifies the pair
 * by the search's key. If one of the two is hidden, the pair is hidden as well.
 */
export const findOrCreate = ({ search, create, label, description }: Halves): SearchOrCreate => {
  const isHidden = search.display.hidden || create.display.hidden;
  return {
    key: search.key,
    display: { label, description, ...(isHidden && { hidden: true as const }) },
    search: search.key,
    create: create.key,
  };
};
