import { defineTrigger, type Trigger } from 'zapier-platform-core';
import type { NextPage } from '../highlevel/pages';
import type { ApiRequest, Endpoint } from '../highlevel/request';
import { queryOf, readCursor, storeCursor } from './cursor';
import { type Declaration, type Result, register } from './declaration';
import { entriesOf, type Naming } from './entries';
import type { Input } from './fields';
import type { Item } from './record';
import { type AnyCall, type Call, type Context, requestOf } from './request';
import { type Run, requestRecords, run, startRun } from './run';

/** What a dropdown's request may depend on besides its form. */
export type PageContext = Context & {
  /** The requested page, from 0. */
  page: number;
};

export type Dropdown<I extends Input, E extends Endpoint> = Call<I, E, PageContext> &
  Pick<Declaration<I, Item>, 'key' | 'noun' | 'scope' | 'access' | 'input' | 'result'> &
  Showing;

/** How a dropdown shows its items. */
type Showing = Naming & {
  /** The choices in an item of the list; by default the item itself. */
  choicesIn?: (item: Item) => Item[];
  /** Whether the request can name a page of the list. */
  isPaged?: boolean;
  /** Whether `result` accepts a body that is a list. */
  isReadFromList?: true;
  /** Makes the request for the next page, if only the page before says where it begins. */
  nextPage?: NextPage;
};

/**
 * A hidden trigger that fills a dropdown with records of the account. Its input fields have the
 * keys of fields in the form that shows the dropdown.
 */
export const dropdown = <I extends Input, const E extends Endpoint>(
  operation: Dropdown<I, E>,
): Trigger => {
  const { key, noun, nextPage, isPaged = nextPage !== undefined } = operation;
  const trigger = defineTrigger({
    key,
    noun,
    display: {
      label: `${noun} Dropdown`,
      description: `Triggers when ${withArticle(noun)} is listed.`,
      hidden: true,
    },
    operation: {
      type: 'polling',
      canPaginate: isPaged,
      sample: { id: 've9EPM428h8vShlRW1KT', name: `A ${noun}` },
      perform: (z, bundle) =>
        run(z, async () => {
          const { page = 0 } = bundle.meta ?? {};
          if (page > 0 && !isPaged) return [];
          const run = await startRun(z, bundle, operation);
          const started = { ...run, context: { ...run.context, page } };
          const items = nextPage
            ? await readAfterOthers(started, { ...operation, nextPage })
            : await requestRecords(
                started,
                { idempotent: true, ...requestOf(operation, started) },
                operation,
              );
          return entriesOf(started.session, items ?? [], operation);
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

const withArticle = (noun: string) => `${/^[AEIO]/.test(noun) ? 'an' : 'a'} ${noun}`;

/**
 * Reads a page of a list in which each page says where the next one begins. Zapier's cursor stores
 * that position. Without it, or if it belongs to another page or list, the pages are read again
 * from the first.
 */
const readAfterOthers = async <I extends Input>(
  started: Run<I> & { context: PageContext },
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
  const cursor = context.page > 0 ? await readCursor(z) : undefined;
  const isOurs = cursor?.page === context.page && cursor.list === list;
  let page = isOurs ? cursor.page : 0;
  let shown = new Set<unknown>(isOurs ? cursor.shown : []);
  let next: ApiRequest | undefined = isOurs
    ? cursor.query && { ...first, query: cursor.query }
    : first;
  const seen = new Set(shown);
  while (next) {
    const items: Item[] =
      (await requestRecords(started, { idempotent: true, ...next }, operation)) ?? [];
    const fresh = items.filter(({ id }) => !seen.has(id));
    // After a page without new records, only the same records would follow.
    const further = fresh.length > 0 ? nextPage(next, items) : undefined;
    if (further === 'unknown') z.console.log('HighLevel did not say where the next page begins.');
    next = further === 'unknown' ? undefined : further;
    const choices = onlyOnce(fresh.flatMap(choicesIn));
    for (const { id } of items) seen.add(id);
    shown = new Set(items.map(({ id }) => id));
    if (choices.length > 0) {
      if (page === context.page) {
        const ids = [...shown].filter((id) => typeof id === 'string');
        await storeCursor(z, { page: page + 1, list, query: queryOf(next), shown: ids });
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
