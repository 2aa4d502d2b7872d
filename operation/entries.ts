import type { Session } from '../highlevel/session';
import type { Item } from './record';

/** What a person sees of the items that a dropdown lists. */
export type Naming = {
  /** The value that the field gets of an item; by default its `id`, or `_id` where HighLevel calls it so. */
  value?: (item: Item) => unknown;
  /** The name of an item; its `name`, if nothing else is said, and a word for one without. */
  title?: (item: Item) => unknown;
  /** Adds what titles need and the list does not have, like the names for IDs. */
  enrich?: (session: Session, items: Item[]) => Promise<Item[]>;
  /** Distinguishes items of the same name: a status, a day. Where these are the same too, the IDs are shown. */
  details?: (item: Item) => unknown[];
  /** Adds what `details` need; called only where items have the same name. */
  enrichDetails?: (session: Session, items: Item[]) => Promise<Item[]>;
};

export type Entry = { id: string; name: string };

/** The entries of a dropdown: what the field gets, and a name that no other entry has. */
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

/** Whether an entry has no name, or one that another entry has, too. */
const isVague = (entries: Entry[], unnamed: string) => {
  const ids = new Map<string, Set<string>>();
  for (const { id, name } of entries) ids.set(name, (ids.get(name) ?? new Set()).add(id));
  return ({ name }: Entry) => name === unnamed || (ids.get(name)?.size ?? 0) > 1;
};

/** Entries with details where names are not unique: `Whitening (open, 2026-01-05)`. */
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
