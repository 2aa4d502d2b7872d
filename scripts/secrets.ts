import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { root } from '../harness/paths';
import { jestCommand } from '../harness/programs';
import { planted } from '../proofs/secrets/planted';
import { command } from './command';

const help = `Plants marked secrets (tokens, the client secret, an authorization code), makes HighLevel return
everything that it receives, and searches errors, Zapier's log, the console, recordings, the
sandbox and the pages of this project for them. Needs no network.

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

/** What each test searches for secrets. */
const places: Record<string, string> = {
  app: 'errors, log and console of the app, while HighLevel returns everything that it receives',
  answers: 'responses that contain expressions',
  recorder: 'live recordings',
  sandbox: 'responses and output of the sandbox',
  files: 'recordings, docs and pages',
};

/** The searches are tests; this runs only them. */
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
