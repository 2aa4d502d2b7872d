import { defineSearch, type Search } from 'zapier-platform-core';
import type { z as zod } from 'zod';
import type { ApiRequest } from '../highlevel/request';
import { withIsoDates } from './dates';
import {
  type Context,
  type Declaration,
  enriched,
  fetchItems,
  formOf,
  outputFieldsOf,
  register,
  run,
  startRun,
} from './declaration';
import type { Input } from './input';
import type { Item } from './record';
import { throttle } from './throttle';

export type SearchDeclaration<I extends Input, R> = Omit<Declaration<I, R>, 'request'> & {
  /** Ways to find the record, the best first; each is tried when those before found nothing. */
  attempts: (input: zod.output<I>, context: Context) => ApiRequest[];
};

/** A search: gives the records that HighLevel finds, best match first, or none. */
export const search = <I extends Input, R extends Item>(
  operation: SearchDeclaration<I, R>,
): Search => {
  const { key, noun, label, description, record } = operation;
  const found = defineSearch({
    key,
    noun,
    display: { label, description },
    operation: {
      inputFields: formOf(operation),
      outputFields: outputFieldsOf(record, operation),
      sample: record.sample,
      throttle,
      perform: (z, bundle) =>
        run(z, async () => {
          const started = await startRun(z, bundle, operation);
          for (const request of operation.attempts(started.values, started.context)) {
            const items = await fetchItems(
              started,
              { idempotent: true, emptyOnStatus: [404], ...request },
              operation,
            );
            if (items.length) {
              const found = await enriched(started, record, items);
              return found.map((item) => withIsoDates(record, item));
            }
          }
          return [];
        }),
    },
  });
  return register('searches', found, operation, record.outputFields);
};
