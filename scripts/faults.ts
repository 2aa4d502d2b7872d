import { type Arguments, command } from './command';
import '../harness/environment';
import { operations } from '../harness/forms';
import { loadApp } from '../harness/zapier';
import { faults } from '../proofs/faults/faults';
import { startFaultyHighLevel } from '../proofs/faults/faulty_highlevel';
import { type Cell, cellsOf } from '../proofs/faults/matrix';

const help = `Runs every operation with every fault that HighLevel or the network can have, and shows the
result: . is correct, X is wrong, and a blank means that the fault does not apply.

  npm run faults                                all of them
  npm run faults -- --operation create_contact  one operation, with the messages that users read
  npm run faults -- --fault "no answer"         one fault, with the messages

Ends with 1 if any result is wrong.
`;

const options = { operation: { type: 'string' }, fault: { type: 'string' } } as const;

const main = async ({ values }: Arguments<typeof options>): Promise<void> => {
  const { operation: key, fault: name } = values;
  const rows = operations.filter(([each]) => !key || each === key);
  const columns = faults.filter((fault) => !name || fault.name === name);
  if (!rows.length) throw new Error(`No operation ${key}.`);
  if (!columns.length) {
    throw new Error(`No fault "${name}". The faults are: ${faults.map(nameOf).join('; ')}.`);
  }
  const app = loadApp();
  const highLevel = await startFaultyHighLevel();
  const all: Cell[] = [];
  const names = ['no fault', ...columns.map(nameOf)];
  const isMatrix = !key && !name;
  if (isMatrix) console.log(headOf(names));
  for (const [index, [each, operation]] of rows.entries()) {
    if (process.stderr.isTTY) process.stderr.write(`\r${index + 1} of ${rows.length}: ${each} `);
    const cells = await cellsOf(highLevel, app, operation, columns);
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
    all.push(...cells);
    if (isMatrix) console.log(rowOf(each, names, cells));
    else for (const cell of inOrder(names, cells)) console.log(storyOf(cell));
  }
  await highLevel.close();
  const wrong = all.filter(({ wrongs }) => wrongs.length);
  if (isMatrix && wrong.length) console.log(['', ...wrong.map(storyOf)].join('\n'));
  console.log(
    `\n${rows.length} operations by ${names.length} faults: ${all.length} cells, ${wrong.length} wrong`,
  );
  if (wrong.length) process.exitCode = 1;
};

const nameOf = ({ name }: { name: string }) => name;

const width = 34;

/** The legend of the faults, and the numbers of the columns. */
const headOf = (names: string[]): string => {
  const numbers = names.map((_, index) => String(index).padStart(2));
  const legend = names.map((name, index) => `${numbers[index]}  ${name}`);
  const digits = [0, 1].map((place) => numbers.map((number) => number[place]).join(''));
  return [...legend, '', ...digits.map((line) => ' '.repeat(width) + line)].join('\n');
};

const rowOf = (key: string, names: string[], cells: Cell[]): string => {
  const marks = new Map(cells.map(({ fault, wrongs }) => [fault, wrongs.length ? 'X' : '.']));
  return key.padEnd(width) + names.map((name) => marks.get(name) ?? ' ').join('');
};

const inOrder = (names: string[], cells: Cell[]) =>
  cells.toSorted((one, other) => names.indexOf(one.fault) - names.indexOf(other.fault));

const storyOf = ({ key, fault, outcome, message, wrongs }: Cell): string =>
  [
    `${wrongs.length ? 'X' : '.'} ${key}, ${fault}: ${outcome}`,
    ...(message && outcome !== 'RefreshAuthError' ? [`    ${message}`] : []),
    ...wrongs.map((wrong) => `    WRONG: ${wrong}`),
  ].join('\n');

void command({ help, options }, main);
