import { type Create, defineCreate } from 'zapier-platform-core';
import { withIsoDates } from './dates';
import { type Declaration, displayOf, register } from './declaration';
import type { Input } from './fields';
import { definitionOf } from './form';
import type { Item } from './record';
import type { AnyCall } from './request';
import { type Run, run, startRun } from './run';

type CustomAction<I extends Input, R> = Omit<Declaration<I, R>, keyof AnyCall | 'result'> & {
  /** Does the work of the action and returns its result. */
  perform: (run: Run<I>) => Promise<NoInfer<R>>;
};

/** An action without an endpoint in HighLevel's documents. */
export const customAction = <I extends Input, R extends Item>(
  operation: CustomAction<I, R>,
): Create => {
  const { key, noun, record } = operation;
  const create = defineCreate({
    key,
    noun,
    display: displayOf(operation),
    operation: {
      ...definitionOf(operation),
      perform: (z, bundle) =>
        run(z, async () =>
          withIsoDates(record, await operation.perform(await startRun(z, bundle, operation))),
        ),
    },
  });
  return register('creates', create, operation, [], record.outputFields);
};
