import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { root } from '../harness/paths';
import { jestCommand } from '../harness/programs';
import { planted } from '../proofs/secrets/planted';
import { command } from './command';

const help = `Plants marked secrets (tokens, the client secret, an authorization code), lets HighLevel repeat
all that it was sent, and looks for them in errors, Zapier's log, the console, recordings, the
sandbox and the pages of this project. No network.

  npm run secrets                takes half a minute
`;

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      assertionResults: z.array(z.object({ title: z.string(), status: z.string() })),
    }),
  ),
});

const main = async (): Promise<void> => {
  if (process.stderr.isTTY) process.stderr.write('Searching …');
  const { testResults } = await search();
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  const checks = testResults.flatMap(({ assertionResults }) => assertionResults);
  for (const { name, assertionResults } of testResults) {
    const place = basename(name, '.test.ts');
    console.log(`  ${places[place] ?? place}: ${assertionResults.length} checks`);
  }
  const failed = checks.filter(({ status }) => status !== 'passed');
  for (const { title } of failed) console.log(`  found: ${title}`);
  console.log(
    `\n${Object.keys(planted).length} planted secrets, ${checks.length} checks, found in ${failed.length}`,
  );
  const isWhole = testResults.length === Object.keys(places).length;
  if (failed.length === 0 && isWhole && checks.length > 0) return;
  for (const { message } of testResults) if (message) console.error(`\n${message}`);
  process.exitCode = 1;
};

/** What is searched, by the name of its test. */
const places: Record<string, string> = {
  app: 'errors, log and console of the app, while HighLevel repeats all that it was sent',
  answers: 'answers that would like to be evaluated',
  recorder: 'live recordings',
  sandbox: 'answers and output of the sandbox',
  files: 'recordings, docs and pages, as they are',
};

/** The searches are tests; here they are run by themselves. */
const search = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
  const file = join(folder, 'report.json');
  const [program, ...args] = jestCommand;
  try {
    await new Promise<void>((resolve, reject) => {
      spawn(program, [...args, '--json', `--outputFile=${file}`, '/secrets/'], {
        cwd: root,
        stdio: 'ignore',
      })
        .on('error', reject)
        .on('close', () => resolve());
    });
    return report.parse(JSON.parse(readFileSync(file, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

void command({ help }, main);
