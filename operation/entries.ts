import type { Session } from '../highlevel/session';
import type { Item } from './record';

/** How the items in a dropdown are named. */
export type Naming = {
  /** The value that the field gets; by default the item's `id` or `_id`. */
  value?: (item: Item) => unknown;
  /** The title of an item; by default its `name`, or a generic word if it has none. */
  title?: (item: Item) => unknown;
  /** Adds what titles need and the list lacks, like the names behind IDs. */
  enrich?: (session: Session, items: Item[]) => Promise<Item[]>;
  /**
   * Distinguishes items of the same name, for example by status or day. Where these are equal too,
   * the IDs are shown.
   */
  details?: (item: Item) => unknown[];
  /** Adds what `details` needs; called only if items share a name. */
  enrichDetails?: (session: Session, items: Item[]) => Promise<Item[]>;
};

export type Entry = { id: string; name: string };

/** The entries of a dropdown: the value for the field, and a unique title. */
export const entriesOf = async (
  session: Session,
  listed: Item[],
  { noun, enrich, enrichDetails, ...naming }: Naming & { noun: string },
): Promise<Entry[]> => {
  const {
    value = ({ _id, id = _id }) => id,
    title = ({ name }) => name,
    details = () => [],
  } = naming;
  const unnamed = `Unnamed ${noun}`;
  const items = ((await enrich?.(session, listed)) ?? listed).filter(
    (item) => typeof value(item) === 'string',
  );
  const entries = items.map(
    (item): Entry => ({ id: String(value(item)), name: nameIn(title(item)) || unnamed }),
  );
  if (!entries.some(isVague(entries, unnamed))) return entries;
  const known = (await enrichDetails?.(session, items)) ?? items;
  const detailed = withWords(entries, unnamed, (_, index) => details(known[index] ?? {}));
  return withWords(detailed, unnamed, ({ id }) => [id]);
};

/** An object or a list is not a name. */
const nameIn = (title: unknown): string =>
  typeof title === 'string' || typeof title === 'number' ? String(title) : '';

/** Whether an entry has no name, or shares its name with another entry. */
const isVague = (entries: Entry[], unnamed: string) => {
  const ids = new Map<string, Set<string>>();
  for (const { id, name } of entries) ids.set(name, (ids.get(name) ?? new Set()).add(id));
  return ({ name }: Entry) => name === unnamed || (ids.get(name)?.size ?? 0) > 1;
};

/** Adds details to names that are not unique: `Whitening (open, 2026-01-05)`. */
const withWords = (
  entries: Entry[],
  unnamed: string,
  wordsOf: (entry: Entry, index: number) => unknown[],
): Entry[] => {
  const needsWords = isVague(entries, unnamed);
  return entries.map((entry, index) => {
    const words = needsWords(entry) ? wordsOf(entry, index).filter(isSaid) : [];
    return words.length > 0 ? { ...entry, name: `${entry.name} (${words.join(', ')})` } : entry;
  });
};

const isSaid = (word: unknown) =>
  (typeof word === 'string' && word !== '') || typeof word === 'number' || word === true;
