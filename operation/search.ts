import { defineSearch, type Search } from 'zapier-platform-core';
import type { z as zod } from 'zod';
import type { Endpoint } from '../highlevel/request';
import { withIsoDates } from './dates';
import { type Declaration, displayOf, register } from './declaration';
import type { Input } from './fields';
import { definitionOf } from './form';
import type { Item } from './record';
import { type AnyCall, type Attempt, type Context, requestIfAny } from './request';
import { enriched, requestRecords, run, startRun } from './run';

type Common<I extends Input, R> = Omit<Declaration<I, R>, keyof AnyCall> & Choice<I>;

type Choice<I extends Input> = {
  /** Which of the records that HighLevel found are meant, the best first, once they are complete. */
  chooses?: (items: Item[], input: zod.output<I>, context: Context) => Item[];
};

/** Ways to find a record, the best first. */
type Attempts<I extends Input, E extends readonly Endpoint[]> = {
  [K in keyof E]: Attempt<I, E[K]>;
};

/** A search: gives the records that HighLevel finds, best match first, or none. */
export const search = <I extends Input, R extends Item, const E extends Endpoint>(
  operation: Declaration<I, R, E> & Choice<I>,
): Search => searchOf(operation, [operation]);

/** A search with several attempts; each is made when those before found nothing. */
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
            if (!request) continue;
            const items = await requestRecords(
              started,
              { idempotent: true, emptyOnStatus: [404], ...request },
              operation,
            );
            if (items?.length) {
              const found = await enriched(started, record, items);
              const { chooses = (all: Item[]) => all } = operation;
              return chooses(found, started.values, started.context).map((item) =>
                withIsoDates(record, item),
              );
            }
          }
          return [];
        }),
    },
  });
  return register('searches', found, operation, attempts, record.outputFields);
};
