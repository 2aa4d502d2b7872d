import {
  type BeforeRequestMiddleware,
  type Create,
  createAppTester,
  version as platformVersion,
  type Search,
  type Trigger,
} from 'zapier-platform-core';
import { authentication } from '../authentication';
import { flags } from '../highlevel/flags';
import { hydrators } from '../highlevel/hydrators';
import { hearResponse } from '../highlevel/unauthorized';
import type app from '../index';
import { factsOf } from '../operation/declaration';
import type { Operation, Values } from './forms';

type Bundle = {
  inputData: Values;
  authData: Record<string, string>;
  meta: object;
  cleanedRequest?: unknown;
};

type Run = (bundle: Bundle, isCacheEmpty: boolean) => Promise<unknown>;

/** The app of index.ts without its operations. */
const bare = {
  version: '1.0.0',
  platformVersion,
  flags,
  authentication,
  beforeRequest: [hearResponse],
  hydrators,
};

const runs = new Map<Operation, Run>();

/**
 * The app of index.ts with these operations alone, for tests that call the whole app: core copies
 * all that there is each time.
 *
 * @param keys Those of triggers, actions and searches.
 */
export const appWith = (whole: typeof app, keys: string[]) => {
  const those = <T>(all: Record<string, T> | undefined): Record<string, T> =>
    Object.fromEntries(Object.entries({ ...all }).filter(([key]) => keys.includes(key)));
  return {
    ...whole,
    triggers: those<Trigger>(whole.triggers),
    creates: those<Create>(whole.creates),
    searches: those<Search>(whole.searches),
    searchOrCreates: {},
  };
};

/**
 * Runs an operation through zapier-platform-core, in an app that has no other: core copies the
 * whole app for each run, and a hundred operations take it longer than the one that is run.
 *
 * @param beforeRequest What else happens to a request before it is sent.
 */
export const runnerOf = (
  operation: Operation,
  { beforeRequest = [] }: { beforeRequest?: BeforeRequestMiddleware[] } = {},
): Run => {
  const known = runs.get(operation);
  if (known) return known;
  const { kind, key } = factsOf(operation);
  const tester = createAppTester({
    ...bare,
    [kind]: { [key]: operation },
    beforeRequest: [...beforeRequest, ...bare.beforeRequest],
  });
  const { perform } = operation.operation as { perform?: unknown };
  const run: Run = (bundle, isCacheEmpty) =>
    tester(perform as never, bundle as never, isCacheEmpty);
  runs.set(operation, run);
  return run;
};
