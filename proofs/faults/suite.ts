import { documented, type Operation } from '../../harness/forms';
import { addVariable } from '../../highlevel/scopes';
import { factsOf } from '../../operation/declaration';
import { builtApp } from '../built/app';
import { type FaultyHighLevel, startFaultyHighLevel } from './faulty_highlevel';
import { type Cell, cellsOf } from './matrix';
import { groupOf } from './subjects';

/**
 * Whether an operation gets a file from elsewhere first, where the faulty HighLevel has no part; its
 * own test has what can go wrong there.
 */
const loadsFile = (operation: Operation) =>
  factsOf(operation).fields.some(({ type }) => type === 'file');

/**
 * Holds operations to what the table of faults says, in a file of tests of their own: so they share
 * the workers of Jest.
 *
 * @returns What came of all of them, for what a file expects besides.
 */
export const describeFaults = (group: ReturnType<typeof groupOf>): Cell[] => {
  const all: Cell[] = [];
  let highLevel: FaultyHighLevel;

  beforeAll(async () => {
    // Another message is for scopes that the installation does not ask for (test/highlevel/scopes.test.ts).
    process.env[addVariable] = 'all';
    highLevel = await startFaultyHighLevel();
  });

  afterAll(async () => {
    delete process.env[addVariable];
    await highLevel.close();
  });

  test.each(
    documented.filter(([, operation]) => !loadsFile(operation) && groupOf(operation) === group),
  )('%s keeps its word by every fault', async (_, operation) => {
    const cells = await cellsOf(highLevel, builtApp(), operation);
    all.push(...cells);
    expect(cells.length).toBeGreaterThan(20);
    expect(cells.filter(({ wrongs }) => wrongs.length)).toEqual([]);
  });
  return all;
};
