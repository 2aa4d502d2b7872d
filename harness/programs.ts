import { dirname, join } from 'node:path';
import { root } from './paths';

/**
 * How to start npm and the programs of packages with the Node that runs, on every system: Windows has
 * no program of these names that can be started without a shell.
 */
export type Command = [program: string, ...args: string[]];

const withNode = (file: string): Command => [process.execPath, file];

/** Node's installer for Windows puts npm beside Node. */
const npmOnWindows = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');

const npmCli =
  process.env.npm_execpath ?? (process.platform === 'win32' ? npmOnWindows : undefined);

/** npm, as the program and its first arguments. */
export const npmCommand: Command = npmCli?.endsWith('.js') ? withNode(npmCli) : ['npm'];

/** Jest, likewise. */
export const jestCommand: Command = withNode(require.resolve('jest/bin/jest'));

/** tsx, likewise, which runs a file of TypeScript. */
export const tsxCommand: Command = withNode(require.resolve('tsx/cli'));

/** A program of a package that does not export it. */
const inPackage = (...path: string[]): Command => withNode(join(root, 'node_modules', ...path));

/** Biome, likewise. */
export const biomeCommand: Command = inPackage('@biomejs', 'biome', 'bin', 'biome');

/** TypeScript's compiler, likewise. */
export const tscCommand: Command = inPackage('typescript', 'bin', 'tsc');
