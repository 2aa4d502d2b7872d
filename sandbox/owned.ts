import { refusal } from './refusal';
import type { Table } from './table';

/**
 * The record with an ID, if it has the required owner.
 *
 * @param kind HighLevel's word for the record in the error.
 * @param owner The values that the record must have, like its contact.
 */
export const ownedBy = <R extends { readonly id: string }>(
  table: Table<R>,
  kind: string,
  id: string,
  owner: Partial<R>,
  status = 404,
): R => {
  const [found] = table.where({ ...owner, id } as Partial<R>);
  if (!found) throw refusal(status, `${kind} with id ${id} not found`);
  return found;
};

/** The distinct names that are not among the known ones. */
export const added = (known: readonly string[], names: readonly string[]): string[] =>
  [...new Set(names)].filter((name) => !known.includes(name));

/** Adds names to a list without duplicates; returns the new ones and the whole list. */
export const adding = (known: string[], names: string[]) => {
  const changed = added(known, names);
  return { changed, after: [...known, ...changed] };
};

/** Removes names from a list; returns the removed ones and the rest. */
export const removing = (known: string[], names: string[]) => {
  const changed = known.filter((name) => names.includes(name));
  return { changed, after: added(changed, known) };
};
