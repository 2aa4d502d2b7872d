import { documented, type Operation } from '../../harness/forms';
import { addVariable } from '../../highlevel/scopes';
import { factsOf } from '../../operation/declaration';
import { builtApp } from '../built/app';
import { type FaultyHighLevel, startFaultyHighLevel } from './faulty_highlevel';
import { type Cell, cellsOf } from './matrix';
import { groupOf } from './subjects';

/**
 * True if the operation first downloads a file from another server, which the faulty HighLevel does
 * not simulate; its own test covers those failures.
 */
const loadsFile = (operation: Operation) =>
  factsOf(operation).fields.some(({ type }) => type === 'file');

/**
 * Tests operations against the table of faults. Each group has its own test file, so that Jest's
 * workers share the work.
 *
 * @returns The outcomes of all operations, for further expectations.
 */
export const describeFaults = (group: ReturnType<typeof groupOf>): Cell[] => {
  const all: Cell[] = [];
  let highLevel: FaultyHighLevel;

  beforeAll(async () => {
    // If the app does not request a scope, the message differs (test/highlevel/scopes.test.ts).
    process.env[addVariable] = 'all';
    highLevel = await startFaultyHighLevel();
  });

  afterAll(async () => {
    delete process.env[addVariable];
    await highLevel.close();
  });

  test.each(
    documented.filter(([, operation]) => !loadsFile(operation) && groupOf(operation) === group),
  )('%s has an allowed outcome for every fault', async (_, operation) => {
    const cells = await cellsOf(highLevel, builtApp(), operation);
    all.push(...cells);
    expect(cells.length).toBeGreaterThan(20);
    expect(cells.filter(({ wrongs }) => wrongs.length)).toEqual([]);
  });
  return all;
};
