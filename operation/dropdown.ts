import { defineTrigger, type Trigger } from 'zapier-platform-core';
import type { NextPage } from '../highlevel/pages';
import type { ApiRequest } from '../highlevel/request';
import { type Declaration, fetchItems, type Run, register, run, startRun } from './declaration';
import type { Input } from './input';
import type { Item } from './record';

export type Dropdown<I extends Input> = Pick<
  Declaration<I, Item>,
  'key' | 'noun' | 'scope' | 'access' | 'input' | 'request' | 'result'
> & {
  /** The value that the field gets of an item; its id, if nothing else is said. */
  value?: (item: Item) => unknown;
  /** What the user sees of an item; its name, if nothing else is said. */
  title?: (item: Item) => unknown;
  /** Whether HighLevel gives the list in pages that the request can name. */
  isPaged?: boolean;
  /** How to get from page to page where only the one before tells where the next begins. */
  nextPage?: NextPage;
};

/**
 * A hidden trigger that fills a dropdown with what the account has. Its input are fields of the
 * form that it is part of.
 */
export const dropdown = <I extends Input>(operation: Dropdown<I>): Trigger => {
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
          const items = await readPage(started, operation);
          return items.flatMap((item) => {
            const id = value(item);
            return typeof id === 'string' ? [{ id, name: String(title(item) || id) }] : [];
          });
        }),
    },
  });
  return register('triggers', trigger, operation, [
    { key: 'id', label: 'ID', type: 'string' },
    { key: 'name', label: 'Name', type: 'string' },
  ]);
};

const readPage = async <I extends Input>(started: Run<I>, operation: Dropdown<I>) => {
  const { values, context } = started;
  const { nextPage } = operation;
  let next: ApiRequest | undefined = operation.request(values, context);
  // Pages may overlap (highlevel/pages.ts).
  const shown = new Set<unknown>();
  for (let page = 0; next; page += 1) {
    const items: Item[] = await fetchItems(started, { idempotent: true, ...next }, operation);
    if (!nextPage || page === context.page) return items.filter(({ id }) => !shown.has(id));
    for (const { id } of items) shown.add(id);
    next = nextPage(next, items);
  }
  return [];
};

/** What a field's metadata says to be filled by a dropdown. */
export const choicesFrom = ({ key }: Trigger) => ({ dynamic: `${key}.id.name` });
