import { type Create, defineCreate } from 'zapier-platform-core';
import type { z as zod } from 'zod';
import type { Endpoint } from '../highlevel/request';
import type { Session } from '../highlevel/session';
import { withIsoDates } from './dates';
import { type Declaration, displayOf, register } from './declaration';
import type { Input } from './fields';
import { formOf, outputFieldsOf } from './form';
import type { Item } from './record';
import { requestOf } from './request';
import { enriched, type Run, requestRecords, run, startRun } from './run';
import { throttle } from './throttle';

export type Action<I extends Input, R, E extends Endpoint> = Declaration<I, R, E> & {
  /** What cannot be undone; the form says so above its fields. */
  warning?: string;
  /**
   * Reads a record again after it was written, where HighLevel's answer cannot be relied on. If that
   * fails, the answer is given: the write is done.
   */
  readBack?: (session: Session, item: Item, input: zod.output<I>) => Promise<Item>;
};

/** An action: sends one request and gives the record that HighLevel answers with. */
export const action = <I extends Input, R extends Item, const E extends Endpoint>(
  operation: Action<I, R, E>,
): Create => {
  const { key, noun, record, warning } = operation;
  const create = defineCreate({
    key,
    noun,
    display: displayOf(operation),
    operation: {
      inputFields: [...(warning ? [notice(warning)] : []), ...formOf(operation)],
      outputFields: outputFieldsOf(record, operation),
      sample: record.sample,
      throttle,
      perform: (z, bundle) =>
        run(z, async () => {
          const started = await startRun(z, bundle, operation);
          const request = requestOf(operation, started);
          const items = await requestRecords(
            started,
            { allowEmptyBody: true, ...request },
            operation,
          );
          const [item] = await enriched(started, record, items?.slice(0, 1) ?? []);
          if (item) return withIsoDates(record, await readAgain(started, item, operation));
          throw new z.errors.Error(
            `HighLevel accepted this, but its answer does not hold the ${noun}. Check in HighLevel before you try again.`,
            'unknown_shape',
            502,
          );
        }),
    },
  });
  return register('creates', create, operation, [operation], record.outputFields);
};

const readAgain = async <I extends Input>(
  { session, values }: Run<I>,
  item: Item,
  { readBack }: Pick<Action<I, unknown, Endpoint>, 'readBack'>,
): Promise<Item> => {
  if (!readBack) return item;
  try {
    return await readBack(session, item, values);
  } catch (error) {
    session.z.console.log(
      `What was written could not be read back: ${error instanceof Error ? error.message : error}`,
    );
    return item;
  }
};

const notice = (warning: string) => ({
  key: 'warning',
  label: 'Warning',
  type: 'copy' as const,
  helpText: `This cannot be undone. ${warning}`,
});
