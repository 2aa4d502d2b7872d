import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, relative } from 'node:path';
import { withSlashes } from '../../harness/paths';
import manifest from '../../package.json';
import { command, wholeNumber } from '../../scripts/command';

const root = join(__dirname, '..', '..');
const scripts = Object.entries(manifest.scripts);

describe('every npm script runs in cmd.exe and PowerShell, too', () => {
  test.each(scripts)('%s', (_, line) => {
    for (const part of line.split(' && ')) {
      // Only a shell understands variables before a command, quotes, pipes and the like.
      expect(part).not.toMatch(/^\w+=|['"`$;|<>*~&\\]/);
      expect(part).toMatch(/^(npm run|npm test|tsx|jest|tsc|biome|zapier-platform)( |$)/);
    }
  });

  test('no file starts a program by a name that Windows does not have', () => {
    const folders = ['scripts', 'harness', 'proofs', 'playground', 'recipes', 'sandbox', 'test'];
    const starting =
      /(spawn|spawnSync|execFile|execFileSync|promisify\(execFile\))\(\s*['"](npm|npx|jest|tsx|git|biome|zapier-platform)['"]|'\.bin'/;
    const found = filesIn('').filter(
      (file) =>
        folders.includes(file.split('/')[0] ?? '') &&
        /\.m?ts$/.test(file) &&
        file !== withSlashes(relative(root, __filename)) &&
        starting.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(found).toEqual([]);
  });

  test('no file has a name that Windows forbids, or one that differs by case only', () => {
    const names = filesIn('');
    const forbidden = /[<>:"|?*\\]|[ .]$|(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.|\/|$)/i;
    expect(names.filter((name) => forbidden.test(name))).toEqual([]);
    const lower = names.map((name) => name.toLowerCase());
    expect(lower.filter((name, index) => lower.indexOf(name) !== index)).toEqual([]);
  });
});

test('no test measures time, which is another on a busy machine', () => {
  const clock = /performance\s*\.now\(|process\.hrtime|console\.time\(/;
  const measuring = filesIn('').filter(
    (file) =>
      file.endsWith('.test.ts') &&
      file !== withSlashes(relative(root, __filename)) &&
      clock.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(measuring).toEqual([]);
});

/** The project's files, without generated and installed ones. */
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (/^(\.git|\.sandbox|node_modules|dist|build|coverage)$/.test(entry.name)) return [];
    return entry.isDirectory() ? filesIn(path) : [path];
  });

test.each(scripts.filter(([, line]) => /tsx/.test(line)))(
  '%s reads its options with the shared helper',
  (_, line) => {
    const [, file = ''] = /tsx .*?(scripts\/\w+\.ts)/.exec(line) ?? [];
    const text = readFileSync(join(root, file), 'utf8');
    expect(text).toMatch(/void command\(/);
    expect(text).not.toMatch(/\bparseArgs\b/);
  },
);

describe('a failure is one sentence, and exit code 1', () => {
  const before = { argv: process.argv, env: process.env };
  const printed: unknown[] = [];

  beforeEach(() => {
    printed.length = 0;
    process.env = { ...before.env };
    jest.spyOn(console, 'error').mockImplementation((text) => printed.push(text));
  });
  afterEach(() => {
    process.argv = before.argv;
    process.env = before.env;
    process.exitCode = 0;
    jest.restoreAllMocks();
  });

  const options = { once: { type: 'boolean' }, 'no-zip': { type: 'boolean' } } as const;
  const run = async (given: string[], work: () => unknown = () => {}) => {
    process.argv = ['node', 'script.ts', ...given];
    await command({ help: 'Helps.', options }, work);
    return { printed: printed.join('\n'), exitCode: process.exitCode };
  };

  test('an unknown option', async () => {
    expect(await run(['--onse'])).toEqual({
      printed: "Unknown option '--onse'; --help lists the options.",
      exitCode: 1,
    });
  });

  test('a positional argument', async () => {
    expect((await run(['once'])).printed).toMatch(/^Unexpected argument 'once'[^.]*; --help/);
  });

  test.each([
    ['npm_config_once', 'true', 'npm keeps --once for itself; write: npm start -- --once'],
    ['npm_config_zip', '', 'npm keeps --no-zip for itself; write: npm start -- --no-zip'],
  ])('an option that npm kept: %s', async (variable, value, words) => {
    Object.assign(process.env, { npm_lifecycle_event: 'start', npm_command: 'start' });
    process.env[variable] = value;
    expect(await run([])).toEqual({ printed: words, exitCode: 1 });
  });

  test('an option that was passed on is used, even if npm has one of that name', async () => {
    Object.assign(process.env, { npm_lifecycle_event: 'start', npm_config_once: 'true' });
    expect(await run(['--once'])).toMatchObject({ printed: '' });
  });

  test('a port that is in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port }: { port?: number } = Object(server.address());
    const second = () =>
      new Promise((_, reject) => createServer().once('error', reject).listen(port, '127.0.0.1'));
    const { printed: words, exitCode } = await run([], second);
    server.close();
    expect(words).toBe(
      `Port ${port} is in use; stop the program that uses it, or choose another port.`,
    );
    expect(exitCode).toBe(1);
  });

  test('an invalid number', () => {
    expect(wholeNumber('--port', '3210', { max: 65_535 })).toBe(3210);
    for (const text of ['abc', '', '1.5', '-1', '70000']) {
      expect(() => wholeNumber('--port', text, { max: 65_535 })).toThrow(
        `--port must be a whole number from 0 to 65535, not "${text}".`,
      );
    }
  });
});
