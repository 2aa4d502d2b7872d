import { type Create, defineCreate } from 'zapier-platform-core';
import type { z as zod } from 'zod';
import type { ApiRequest, Endpoint } from '../highlevel/request';
import { withUnclearOutcome } from '../highlevel/retry';
import type { Scope } from '../highlevel/scopes';
import type { Session } from '../highlevel/session';
import { messageIn, withWords } from '../highlevel/words';
import { withIsoDates } from './dates';
import { type Declaration, displayOf, register } from './declaration';
import type { Input } from './fields';
import { definitionOf } from './form';
import type { Item } from './record';
import { type AnyCall, addressOf, type Context, requestOf } from './request';
import { enriched, hearing, type Run, requestRecords, run, startRun } from './run';
import { type SecondWrite, writtenTwice } from './two_writes';
import { type FindWritten, writtenOnce } from './written_once';

/** What an action's request may depend on besides its form. */
export type ActionContext<K> = Context & {
  /** The result of `readFirst`. */
  known: K;
};

export type Action<I extends Input, R, E extends Endpoint, K = undefined> = Declaration<
  I,
  R,
  E,
  ActionContext<K>
> & {
  /** What cannot be undone. The form shows it above its fields. */
  warning?: string;
  /** Reads what the request needs besides the form. `request` gets the result as `known`. */
  readFirst?: (run: Run<I>) => Promise<K>;
  /**
   * Finds the written record if HighLevel's response does not show whether the write was done. With
   * it, a replay never writes twice (operation/written_once.ts).
   */
  findWritten?: FindWritten<I>;
  /** A second write that completes the first (operation/two_writes.ts). */
  thenWrite?: SecondWrite<I>;
  /**
   * Reads the record again after the write, for endpoints whose response is unreliable. If this
   * read fails, the response of the write is returned.
   */
  readBack?: (session: Session, item: Item, input: zod.output<I>) => Promise<Item>;
  /** Updates an existing record instead of creating a second one. */
  updates?: Updating<I>;
};

/** How an action finds an existing record, and the endpoint that updates it. */
type Updating<I extends Input> = {
  /** The list to search. */
  list: Endpoint;
  /** The scope for reading the list. */
  scope: Scope;
  find: (body: never, input: zod.output<I>) => { id: string } | undefined;
  /** The endpoint of the update; `{id}` is the record's ID. */
  endpoint: Endpoint;
};

/** The time limit for a write with `findWritten`, so that the run has time left to search. */
const longestWriteMs = 15_000;

/** An action: sends one request and returns the record in the response. */
export const action = <I extends Input, R extends Item, const E extends Endpoint, K = undefined>(
  operation: Action<I, R, E, K>,
): Create => {
  const { key, noun, record, warning } = operation;
  const definition = definitionOf(operation);
  const create = defineCreate({
    key,
    noun,
    display: displayOf(operation),
    operation: {
      ...definition,
      inputFields: [...(warning ? [notice(warning)] : []), ...definition.inputFields],
      perform: (z, bundle) =>
        run(z, async () => {
          const started = await startRun(z, bundle, operation);
          const { findWritten, readFirst, thenWrite } = operation;
          const write = async (known: unknown) => {
            const isLookedFor = findWritten !== undefined;
            const context = { ...started.context, known };
            const request = {
              allowEmptyBody: true,
              ...(isLookedFor && { isLookedFor, answerBy: Date.now() + longestWriteMs }),
              ...(await writeOf({ ...started, context }, operation)),
            };
            const heard = hearing(started);
            const [item] = (await requestRecords(heard.started, request, operation)) ?? [];
            if (item) return item;
            const sentence = `HighLevel's response does not contain the ${noun}. Check in HighLevel before you try again.`;
            throw withUnclearOutcome(
              new z.errors.Error(
                withWords(sentence, messageIn(heard.lastBody())),
                'unknown_shape',
                502,
              ),
            );
          };
          const read = async (): Promise<unknown> => readFirst?.(started);
          const first = async () =>
            findWritten
              ? writtenOnce(started, { key, read, write, findWritten })
              : write(await read());
          const written = thenWrite
            ? await writtenTwice(started, { key, noun, first, second: thenWrite })
            : await first();
          const [item = written] = await enriched(started, record, [written]);
          return withIsoDates(record, await readAgain(started, item, operation));
        }),
    },
  });
  const { updates } = operation;
  const others = updates ? [{ endpoint: updates.endpoint }, { endpoint: updates.list }] : [];
  return register('creates', create, operation, [operation, ...others], record.outputFields);
};

/** The request that writes: an update if the action finds an existing record. */
const writeOf = async <I extends Input>(
  started: Run<I>,
  operation: AnyCall & { updates?: Updating<I> },
): Promise<ApiRequest> => {
  const { updates, version } = operation;
  const request = requestOf(operation, started);
  if (!updates) return request;
  const { session, context, values } = started;
  const reading: ApiRequest = { ...addressOf(updates.list, context), scope: updates.scope };
  const body = await session.ask({ ...reading, ...(version && { version }) });
  const found = updates.find(body as never, values);
  return found ? { ...request, ...addressOf(updates.endpoint, { ...context, ...found }) } : request;
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
      `The written record could not be read back: ${error instanceof Error ? error.message : error}`,
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
