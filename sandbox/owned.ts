import { refusal } from './refusal';
import type { Table } from './table';

/**
 * The record of an ID, if it belongs where the request says.
 *
 * @param kind HighLevel's word for it in the refusal.
 * @param owner What it has to have, like its contact.
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

/** Those of the names, each once, that are not among the known ones. */
export const added = (known: readonly string[], names: readonly string[]): string[] =>
  [...new Set(names)].filter((name) => !known.includes(name));

/** A list in which no name stands twice: what is new in it, and all of it. */
export const adding = (known: string[], names: string[]) => {
  const changed = added(known, names);
  return { changed, after: [...known, ...changed] };
};

/** The same for what is taken out of it. */
export const removing = (known: string[], names: string[]) => {
  const changed = known.filter((name) => names.includes(name));
  return { changed, after: added(changed, known) };
};
