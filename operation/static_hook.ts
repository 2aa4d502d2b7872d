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
  /** How to get HighLevel to send something to the address that Zapier gives. */
  directions: string;
  /** What the bodies that came start the Zap with, without those that are not meant. */
  receive: (run: Run<I>, bodies: Item[]) => Promise<Item[]>;
  /** A few sample events, for the editor. */
  examples: (run: Run<I>) => Promise<Item[]>;
};

/**
 * A trigger that starts as soon as HighLevel sends something to an address that Zapier gives to the
 * Zap, and that the user enters in HighLevel. Nobody is subscribed, so HighLevel's API has no part in it.
 * Zapier does not deduplicate what comes.
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
            z.console.log('What came is no JSON object, or an empty one, so it starts nothing.');
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

/**
 * The JSON objects that came, which core has parsed; a text is something else. Whoever opens the
 * address in a browser sends nothing.
 */
const bodiesIn = ({ cleanedRequest }: Partial<Bundle>): Item[] => {
  const came: unknown = cleanedRequest;
  return [came]
    .flat()
    .filter(isItem)
    .filter((body) => Object.keys(body).length > 0);
};
