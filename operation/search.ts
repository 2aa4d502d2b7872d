import { defineSearch, type Search, type ZObject } from 'zapier-platform-core';
import type { z as zod } from 'zod';
import type { NextPage } from '../highlevel/pages';
import type { ApiRequest, Endpoint } from '../highlevel/request';
import { withIsoDates } from './dates';
import { type Declaration, displayOf, register } from './declaration';
import type { Input } from './fields';
import { definitionOf } from './form';
import { pageLimits, repeatedPage, unknownPage } from './poll';
import { maxRequests } from './reading';
import type { Item } from './record';
import { type AnyCall, type Attempt, type Context, requestIfAny } from './request';
import { unknownShape } from './response';
import { hearing, type Run, requestRecords, run, startRun } from './run';

type Common<I extends Input, R> = Omit<Declaration<I, R>, keyof AnyCall> & Choice<I>;

type Choice<I extends Input> = {
  /** Chooses the records that the user means, best first. */
  chooses?: (items: Item[], input: zod.output<I>, context: Context) => Item[];
  /**
   * Makes the request for the next page, for a list where a page may have no match: HighLevel also
   * finds parts of names. So a page without a match does not count as "not found".
   */
  nextPage?: NextPage;
};

/** Ways to find a record, best first. */
type Attempts<I extends Input, E extends readonly Endpoint[]> = {
  [K in keyof E]: Attempt<I, E[K]>;
};

/** A search: returns the records that HighLevel finds, best match first, or none. */
export const search = <I extends Input, R extends Item, const E extends Endpoint>(
  operation: Declaration<I, R, E> & Choice<I>,
): Search => searchOf(operation, [operation]);

/** A search with several attempts; each is made only if the ones before found nothing. */
export const searchInTurn = <
  I extends Input,
  R extends Item,
  const E extends readonly [Endpoint, ...Endpoint[]],
>({
  attempts: [first, ...others],
  ...operation
}: Common<I, R> & { attempts: Attempts<I, E> }): Search => searchOf(operation, [first, ...others]);

const searchOf = <I extends Input, R extends Item>(
  operation: Common<I, R>,
  attempts: [AnyCall, ...AnyCall[]],
): Search => {
  const { key, noun, record } = operation;
  const found = defineSearch({
    key,
    noun,
    display: displayOf(operation),
    operation: {
      ...definitionOf(operation),
      perform: (z, bundle) =>
        run(z, async () => {
          const started = await startRun(z, bundle, operation);
          for (const attempt of attempts) {
            const request = requestIfAny(attempt, started);
            const meant = request ? await meantIn(started, request, operation) : [];
            if (meant.length) {
              const items = (await record.enrich?.(started.session, meant)) ?? meant;
              return items.map((item) => withIsoDates(record, item));
            }
          }
          return [];
        }),
    },
  });
  return register('searches', found, operation, attempts, record.outputFields);
};

/** The chosen records from the first page that has any. */
const meantIn = async <I extends Input>(
  started: Run<I>,
  request: ApiRequest,
  operation: Common<I, Item>,
): Promise<Item[]> => {
  const { session, values, context } = started;
  const { record, nextPage, chooses = (all: Item[]) => all } = operation;
  const { normalize = (item: Item) => item } = record;
  const { begin, end } = pageLimits;
  const began = Date.now();
  const heard = hearing(started);
  const seen = new Set<unknown>();
  let next: ApiRequest | undefined = { idempotent: true, emptyOnStatus: [404], ...request };
  for (let page = 1; next; page += 1) {
    if (page > maxRequests || Date.now() > began + begin) throw tooMany(session.z, seen.size);
    const sent: ApiRequest = page > 1 ? { ...next, answerBy: began + end } : next;
    const items = await requestRecords(heard.started, sent, operation);
    // A part of the list must not count as the whole.
    if (!items && page > 1) throw unknownShape(session, sent, heard.lastBody());
    const meant = chooses((items ?? []).map(normalize), values, context);
    if (meant.length) return meant;
    const before = seen.size;
    for (const item of items ?? []) seen.add(item.id ?? item._id ?? JSON.stringify(item));
    const further: ReturnType<NextPage> = nextPage?.(next, items ?? []);
    if (further === 'unknown') throw unknownPage(session.z, page);
    next = further;
    if (next && seen.size === before) throw repeatedPage(session.z, page);
  }
  return [];
};

const tooMany = (z: ZObject, count: number) =>
  new z.errors.Error(
    `HighLevel found more than ${count.toLocaleString('en')} similar records, and none of them matches exactly. Fill in more fields to narrow the search.`,
    'too_many',
    413,
  );
