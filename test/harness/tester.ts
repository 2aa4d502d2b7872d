import { createAppTester } from 'zapier-platform-core';
import * as creates from '../../creates';
import app from '../../index';
import * as dropdowns from '../../inputs/dropdowns';
import * as searches from '../../searches';
import * as triggers from '../../triggers';
import type { Operation, Values } from './forms';

const groups = { triggers: { ...triggers, ...dropdowns }, creates, searches };

type Bundle = { inputData: Values; authData: Record<string, string>; meta: object };

type Run = (bundle: Bundle, isCacheEmpty: boolean) => Promise<unknown>;

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
  const { triggers: _, creates: __, searches: ___, searchOrCreates: ____, ...rest } = app;
  const [group] = Object.entries(groups).find(([, each]) => operation.key in each) ?? [];
  if (!group) throw new Error(`The app has no ${operation.key}.`);
  const tester = createAppTester({ ...rest, [group]: { [operation.key]: operation }, ...changes });
  const { perform } = operation.operation as { perform?: unknown };
  const run: Run = (bundle, isCacheEmpty) =>
    tester(perform as never, bundle as never, isCacheEmpty);
  runs.set(operation, run);
  return run;
};
