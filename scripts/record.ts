import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { startSandbox } from '../sandbox';
import { sandboxMoment } from '../test/harness/moment';

const help = `Records the cassettes of the operations anew, by running their tests.

  npm run record                     all of them, against the sandbox
  npm run record -- create_contact   those whose name holds this
  npm run record -- --live           against the account of HIGHLEVEL_ACCESS_TOKEN (.env.example),
                                     with tokens, email addresses and phone numbers replaced
`;

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { live: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (values.live) {
    if (process.env.HIGHLEVEL_ACCESS_TOKEN) return runTests(positionals, { RECORD: 'live' });
    console.error('To record live, set HIGHLEVEL_ACCESS_TOKEN; .env.example lists what else.');
    return 1;
  }
  const sandbox = await startSandbox({
    now: () => new Date(sandboxMoment),
    rateLimit: { max: 1_000_000, intervalMs: 10_000, daily: 1_000_000 },
  });
  const status = await runTests(positionals, {
    RECORD: 'sandbox',
    SANDBOX_URL: sandbox.url,
    HIGHLEVEL_API_URL: sandbox.url,
  });
  await sandbox.close();
  return status;
};

/** The operations' tests, one after another: each starts from a sandbox that was just reset. */
const runTests = (names: string[], env: Record<string, string>): Promise<number> => {
  const folders = '^.*/test/(triggers|creates|searches)/';
  const { promise, resolve } = Promise.withResolvers<number>();
  spawn('jest', ['--runInBand', ...(names.length ? names : [folders])], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).on('close', (code) => resolve(code ?? 1));
  return promise;
};

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
