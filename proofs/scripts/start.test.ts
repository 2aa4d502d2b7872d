import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from '../../harness/paths';
import { npmCommand, tsxCommand } from '../../harness/programs';

test('npm start -- --once shows a Zap at work, and ends well', async () => {
  const [program, ...args] = npmCommand;
  const { stdout } = await promisify(execFile)(program, [...args, 'start', '--', '--once'], {
    cwd: root,
  });
  expect(stdout).toContain('connected: Harbor Dental (Sub-Account)');
  expect(stdout).toContain('1 new contact: Rosa Delgado. The Zap starts');
  expect(stdout).toContain('tags: new patient, welcome');
  expect(stdout).toMatch(/Poll once more\n\s+0 new contacts: nothing starts twice/);
  expect(stdout.trim()).toMatch(/The Zap ran as it should\.$/);
});

test('npm start reports an invalid port and starts nothing', () => {
  const [program, ...args] = tsxCommand;
  const { status, stdout, stderr } = spawnSync(
    program,
    [...args, 'scripts/start.ts', '--port', 'abc'],
    { cwd: root, encoding: 'utf8' },
  );
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: '--port must be a whole number from 0 to 65535, not "abc".\n',
  });
});
