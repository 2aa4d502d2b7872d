import { createAppTester, version as platformVersion } from 'zapier-platform-core';
import { authentication } from '../../authentication';
import { downloadFile } from '../../highlevel/files';
import { flags } from '../../highlevel/flags';
import { factsOf } from '../../operation/declaration';
import type { Operation, Values } from './forms';

type Bundle = { inputData: Values; authData: Record<string, string>; meta: object };

type Run = (bundle: Bundle, isCacheEmpty: boolean) => Promise<unknown>;

/** The app of index.ts without its operations. */
const app = {
  version: '1.0.0',
  platformVersion,
  flags,
  authentication,
  hydrators: { downloadFile },
};

const runs = new Map<Operation, Run>();

/**
 * Runs an operation through zapier-platform-core, in an app that has no other: core copies the
 * whole app for each run, and a hundred operations take it longer than the one that is run.
 *
 * @param changes What the app has besides, like a `beforeRequest`.
 */
export const runnerOf = (operation: Operation, changes: object = {}): Run => {
  const known = runs.get(operation);
  if (known) return known;
  const { kind, key } = factsOf(operation);
  const tester = createAppTester({ ...app, [kind]: { [key]: operation }, ...changes });
  const { perform } = operation.operation as { perform?: unknown };
  const run: Run = (bundle, isCacheEmpty) =>
    tester(perform as never, bundle as never, isCacheEmpty);
  runs.set(operation, run);
  return run;
};
