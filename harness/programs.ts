/**
 * How to start npm and Jest with the Node that runs, on every system: Windows has no program of these
 * names that can be started without a shell.
 */
const npmCli = process.env.npm_execpath;

/** npm, as the program and its first arguments. */
export const npmCommand: [program: string, ...args: string[]] = npmCli?.endsWith('.js')
  ? [process.execPath, npmCli]
  : ['npm'];

/** Jest, likewise. */
export const jestCommand: [program: string, ...args: string[]] = [
  process.execPath,
  require.resolve('jest/bin/jest'),
];
