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
import { factsOf } from '../operation/declaration';
import type { Operation, Values } from './forms';

type Bundle = {
  inputData: Values;
  authData: Record<string, string>;
  meta: object;
  cleanedRequest?: unknown;
};

type Run = (bundle: Bundle, isCacheEmpty: boolean) => Promise<unknown>;

/** The app of index.ts without its operations; test/app.test.ts compares the two. */
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
 * The app of index.ts with only the given operations. Core copies the whole app for each run, and
 * that takes longer than the run when the app has two hundred operations.
 */
export const appOf = (...operations: Operation[]) => {
  const group = <O extends Operation>(name: string): Record<string, O> =>
    Object.fromEntries(
      operations
        .filter((operation): operation is O => factsOf(operation).kind === name)
        .map((operation) => [operation.key, operation]),
    );
  return {
    ...bare,
    triggers: group<Trigger>('triggers'),
    creates: group<Create>('creates'),
    searches: group<Search>('searches'),
  };
};

/**
 * Runs an operation through zapier-platform-core, in an app that has no other operation.
 *
 * @param beforeRequest Further middleware for each request.
 */
export const runnerOf = (
  operation: Operation,
  { beforeRequest = [] }: { beforeRequest?: BeforeRequestMiddleware[] } = {},
): Run => {
  const known = runs.get(operation);
  if (known) return known;
  const tester = createAppTester({
    ...appOf(operation),
    beforeRequest: [...beforeRequest, ...bare.beforeRequest],
  });
  const { perform } = operation.operation as { perform?: unknown };
  const run: Run = (bundle, isCacheEmpty) =>
    tester(perform as never, bundle as never, isCacheEmpty);
  runs.set(operation, run);
  return run;
};
