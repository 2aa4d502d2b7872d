import { attack } from '../proofs/hostile/attack';
import { type Arguments, command, wholeNumber } from './command';

const help = `Puts hostile values into every field of every operation: paths, queries, control characters,
lone surrogates, templates, prototype keys, values of other types and values that are far too
long. The operation must reject the value with an error that names the field, or send it unchanged
in the field's place and nowhere else. Needs no network.

  npm run hostile                        20,000 values
  npm run hostile -- --cases 500000      more
  npm run hostile -- --seed 7            other values; the same seed gives the same values
`;

const options = {
  cases: { type: 'string', default: '20000' },
  seed: { type: 'string', default: '20260105' },
} as const;

const main = async ({ values }: Arguments<typeof options>): Promise<void> => {
  const [cases, seed] = [wholeNumber('--cases', values.cases), wholeNumber('--seed', values.seed)];
  const start = performance.now();
  const report = await attack({ cases, seed, progress });
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  for (const escaped of report.escapes) console.error(`escaped: ${escaped}\n`);
  const [count, sent, refused] = [report.cases, report.sent, report.refused].map(grouped);
  console.log(
    `${count} hostile values in ${grouped(report.places)} places of ${report.operations} operations and ${report.dropdowns} dropdowns (seed ${seed}, ${((performance.now() - start) / 1000).toFixed(1)} s)`,
  );
  console.log(
    `  ${sent} sent unchanged, in their place; ${refused} rejected with the name of their field`,
  );
  console.log(`  escapes: ${report.escapes.length}`);
  if (report.escapes.length) process.exitCode = 1;
};

const grouped = (count: number) => count.toLocaleString('en');

const progress = (done: number, places: number) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${places} places `);
};

void command({ help, options }, main);
