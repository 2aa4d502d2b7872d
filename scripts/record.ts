import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sandboxMoment } from '../harness/moment';
import { root, withSlashes } from '../harness/paths';
import { jestCommand } from '../harness/programs';
import { startSandbox } from '../sandbox';
import { type Arguments, command } from './command';

const help = `Runs the operations' tests and records their cassettes again.

  npm run record                     all cassettes, against the sandbox
  npm run record -- create_contact   those with this text in their name
  npm run record -- --live           against the account of HIGHLEVEL_ACCESS_TOKEN (.env.example),
                                     with tokens, email addresses and phone numbers replaced
`;

const options = { live: { type: 'boolean' } } as const;

const main = async ({ values, positionals }: Arguments<typeof options>): Promise<void> => {
  const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).map(
    (file) => `test/${withSlashes(file)}`,
  );
  for (const name of positionals) {
    if (!tests.some((file) => file.includes(name))) {
      throw new Error(`No test has "${name}" in its name; docs/operations.md lists the keys.`);
    }
  }
  if (values.live) {
    if (!process.env.HIGHLEVEL_ACCESS_TOKEN) {
      throw new Error(
        'To record live, set HIGHLEVEL_ACCESS_TOKEN; .env.example lists the other variables.',
      );
    }
    process.exitCode = await runTests(positionals, { RECORD: 'live' });
    return;
  }
  const sandbox = await startSandbox({
    now: () => new Date(sandboxMoment),
    rateLimit: { max: 1_000_000, intervalMs: 10_000, daily: 1_000_000 },
  });
  process.exitCode = await runTests(positionals, {
    RECORD: 'sandbox',
    SANDBOX_URL: sandbox.url,
    HIGHLEVEL_API_URL: sandbox.url,
  });
  await sandbox.close();
};

/** Runs the operations' tests one at a time; each resets the sandbox first. */
const runTests = (names: string[], env: Record<string, string>): Promise<number> => {
  const folders = '^.*/test/(triggers|creates|searches)/';
  const [program, ...args] = jestCommand;
  const child = spawn(
    program,
    [...args, '--selectProjects', 'tests', '--runInBand', ...(names.length ? names : [folders])],
    {
      stdio: 'inherit',
      env: { ...process.env, ...env },
    },
  );
  return new Promise<number>((resolve) => {
    child.on('close', (code) => resolve(code ?? 1));
  });
};

void command({ help, options, allowPositionals: true }, main);
