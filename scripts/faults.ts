import { cellsOf } from '../test/harness/fault_matrix';
import { faults } from '../test/harness/faults';
import { startFaultyHighLevel } from '../test/harness/faulty_highlevel';
import { operations } from '../test/harness/forms';

const main = async () => {
  const highLevel = await startFaultyHighLevel();
  const only = process.argv[2];
  const start = performance.now();
  let n = 0,
    w = 0;
  for (const [key, operation] of operations) {
    if (only && key !== only) continue;
    const cells = await cellsOf(highLevel, operation, faults);
    n += cells.length;
    for (const c of cells)
      if (c.wrongs.length) {
        w++;
        console.log(
          key,
          '|',
          c.fault,
          '|',
          c.wrongs.join('; '),
          '|',
          c.outcome,
          '|',
          c.message.slice(0, 200),
        );
      }
  }
  console.log(n, w, performance.now() - start);
  await highLevel.close();
};
main();
