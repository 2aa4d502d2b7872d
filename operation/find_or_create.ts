import type { Create, Search, SearchOrCreate } from 'zapier-platform-core';

type Halves = { search: Search; create: Create; label: string; description: string };

/**
 * A search with the action that creates what it does not find. Zapier knows the pair by the key of
 * the search. Where one of the two is hidden, so is the pair: nobody could use it.
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
