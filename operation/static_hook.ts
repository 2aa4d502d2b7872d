import { type Bundle, defineTrigger, type Trigger } from 'zapier-platform-core';
import { withIsoDates } from './dates';
import { type Declaration, displayOf, register } from './declaration';
import type { Input } from './fields';
import { formOf, outputFieldsOf } from './form';
import type { Item } from './record';
import type { AnyCall } from './request';
import { isItem } from './response';
import { type Run, run, startRun } from './run';

type StaticHook<I extends Input, R> = Omit<Declaration<I, R>, keyof AnyCall | 'result'> & {
  /** How the user makes HighLevel send something to the address that Zapier shows. */
  directions: string;
  /**
   * Turns the received bodies into the records that start the Zap; leaves out those that it should
   * not start with.
   */
  receive: (run: Run<I>, bodies: Item[]) => Promise<Item[]>;
  /** A few sample events for the editor. */
  examples: (run: Run<I>) => Promise<Item[]>;
};

/**
 * A trigger that starts when HighLevel sends something to the Zap's webhook address, which the user
 * enters in HighLevel. It needs no subscription, so it does not use HighLevel's API. Zapier does
 * not deduplicate what it receives.
 */
export const staticHook = <I extends Input, R extends Item>(
  operation: StaticHook<I, R>,
): Trigger => {
  const { key, noun, record, directions, receive, examples } = operation;
  const trigger = defineTrigger({
    key,
    noun,
    display: { ...displayOf(operation), directions },
    operation: {
      type: 'hook',
      inputFields: formOf(operation),
      outputFields: outputFieldsOf(record, operation),
      sample: record.sample,
      perform: (z, bundle) =>
        run(z, async () => {
          const bodies = bodiesIn(bundle);
          if (!bodies.length) {
            z.console.log('The request body is empty or not a JSON object, so it starts nothing.');
          }
          const items = await receive(await startRun(z, bundle, operation), bodies);
          return items.map((item) => withIsoDates(record, item));
        }),
      performList: (z, bundle) =>
        run(z, async () => {
          const items = await examples(await startRun(z, bundle, operation));
          return items.map((item) => withIsoDates(record, item));
        }),
    },
  });
  return register('triggers', trigger, operation, [], record.outputFields);
};

/** The JSON objects in the request, already parsed by core. Opening the address in a browser sends none. */
const bodiesIn = ({ cleanedRequest }: Partial<Bundle>): Item[] => {
  const came: unknown = cleanedRequest;
  return [came]
    .flat()
    .filter(isItem)
    .filter((body) => Object.keys(body).length > 0);
};
