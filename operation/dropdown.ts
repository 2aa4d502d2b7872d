import { defineTrigger, type Trigger, type ZObject } from 'zapier-platform-core';
import * as zod from 'zod';
import type { NextPage } from '../highlevel/pages';
import type { ApiRequest, Endpoint } from '../highlevel/request';
import {
  type Declaration,
  fetchItems,
  type Result,
  type Run,
  register,
  run,
  startRun,
} from './declaration';
import type { Input } from './input';
import type { Item } from './record';
import { type AnyCall, type Call, requestOf } from './request';

export type Dropdown<I extends Input, E extends Endpoint> = Call<I, E> &
  Pick<Declaration<I, Item>, 'key' | 'noun' | 'scope' | 'access' | 'input' | 'result'> &
  Showing;

/** How a dropdown shows what it lists. */
type Showing = {
  /** The value that the field gets of an item; its id, if nothing else is said. */
  value?: (item: Item) => unknown;
  /** What the user sees of an item; its name, if nothing else is said. */
  title?: (item: Item) => unknown;
  /** The choices that an item of the list holds; itself, if nothing else is said. */
  choicesIn?: (item: Item) => Item[];
  /** Whether HighLevel gives the list in pages that the request can name. */
  isPaged?: boolean;
  /** How to get from page to page where only the one before tells where the next begins. */
  nextPage?: NextPage;
};

/**
 * A hidden trigger that fills a dropdown with what the account has. Its input are fields of the
 * form that it is part of.
 */
export const dropdown = <I extends Input, const E extends Endpoint>(
  operation: Dropdown<I, E>,
): Trigger => {
  const { key, noun, nextPage, isPaged = nextPage !== undefined } = operation;
  const { value = ({ id }: Item) => id, title = ({ name }: Item) => name } = operation;
  const trigger = defineTrigger({
    key,
    noun,
    display: {
      label: `${noun} Dropdown`,
      description: `Triggers when a ${noun} is listed.`,
      hidden: true,
    },
    operation: {
      type: 'polling',
      canPaginate: isPaged,
      sample: { id: 've9EPM428h8vShlRW1KT', name: `A ${noun}` },
      perform: (z, bundle) =>
        run(z, async () => {
          const started = await startRun(z, bundle, operation);
          if (started.context.page > 0 && !isPaged) return [];
          const items = nextPage
            ? await readAfterOthers(started, { ...operation, nextPage })
            : await fetchItems(
                started,
                { idempotent: true, ...requestOf(operation, started) },
                operation,
              );
          return toldApart(
            items.flatMap((item) => {
              const id = value(item);
              return typeof id === 'string' ? [{ id, name: String(title(item) || id) }] : [];
            }),
          );
        }),
    },
  });
  return register(
    'triggers',
    trigger,
    operation,
    [operation],
    [
      { key: 'id', label: 'ID', type: 'string' },
      { key: 'name', label: 'Name', type: 'string' },
    ],
  );
};

type Entry = { id: string; name: string };

/** Entries of the same name show their ids, too. */
const toldApart = (entries: Entry[]): Entry[] => {
  const ids = Map.groupBy(entries, ({ name }) => name);
  return entries.map(({ id, name }) => {
    const isShared = ids.get(name)?.some((other) => other.id !== id);
    return { id, name: isShared ? `${name} (${id})` : name };
  });
};

/** Where a page begins that only the page before it names. */
const place = zod.object({
  /** From 0; only pages that hold choices count. */
  page: zod.int(),
  /** The list that it is a page of: the dropdown, the account and the parents in the form. */
  list: zod.string(),
  /** What the request for it has as its query; without it the list has ended. */
  query: zod
    .record(
      zod.string(),
      zod.union([zod.string(), zod.number(), zod.boolean(), zod.array(zod.string())]),
    )
    .optional(),
  /** The IDs on the page before: pages may overlap (highlevel/pages.ts). */
  shown: zod.array(zod.string()),
});

type Place = zod.output<typeof place>;

/**
 * A page of a list that each page names the next one of. Zapier's cursor holds where the next page
 * begins; without it, or where it belongs to another page or another list, the pages are read from
 * the first.
 */
const readAfterOthers = async <I extends Input>(
  started: Run<I>,
  operation: AnyCall & Showing & { key: string; result?: Result<I, unknown>; nextPage: NextPage },
): Promise<Item[]> => {
  const { values, context, session } = started;
  const { z } = session;
  const { key, nextPage, choicesIn = (item: Item) => [item] } = operation;
  const first = requestOf(operation, started);
  const list = z.hash(
    'sha256',
    JSON.stringify([key, session.companyId, session.locationId, values]),
  );
  const kept = context.page > 0 ? await readCursor(z) : undefined;
  const isOurs = kept?.page === context.page && kept.list === list;
  let page = isOurs ? kept.page : 0;
  let shown = new Set<unknown>(isOurs ? kept.shown : []);
  let next: ApiRequest | undefined = isOurs ? kept.query && { ...first, query: kept.query } : first;
  const seen = new Set(shown);
  while (next) {
    const items: Item[] = await fetchItems(started, { idempotent: true, ...next }, operation);
    const fresh = items.filter(({ id }) => !seen.has(id));
    // A page that brings nothing new would be followed by others like it.
    next = fresh.length > 0 ? nextPage(next, items) : undefined;
    const choices = onlyOnce(fresh.flatMap(choicesIn));
    for (const { id } of items) seen.add(id);
    shown = new Set(items.map(({ id }) => id));
    if (choices.length > 0) {
      if (page === context.page) {
        const ids = [...shown].filter((id) => typeof id === 'string');
        await keepCursor(z, { page: page + 1, list, query: queryOf(next), shown: ids });
        return choices;
      }
      page += 1;
    }
  }
  return [];
};

const onlyOnce = (items: Item[]): Item[] => [
  ...new Map(items.map((item) => [item.id ?? item, item])).values(),
];

/** A query without what is not sent. */
const queryOf = (request: ApiRequest | undefined): Place['query'] =>
  request && place.shape.query.parse(JSON.parse(JSON.stringify(request.query ?? {})));

/** What the cursor holds, if that can be read: the list is shown without it, too. */
const readCursor = async (z: ZObject): Promise<Place | undefined> => {
  try {
    return place.parse(JSON.parse(await z.cursor.get()));
  } catch {
    return undefined;
  }
};

const keepCursor = async (z: ZObject, next: Place): Promise<void> => {
  try {
    await z.cursor.set(JSON.stringify(next));
  } catch (error) {
    z.console.log(`Zapier's cursor failed: ${error instanceof Error ? error.message : error}`);
  }
};

/** What a field's metadata says to be filled by a dropdown. */
export const choicesFrom = ({ key }: Trigger) => ({ dynamic: `${key}.id.name` });
