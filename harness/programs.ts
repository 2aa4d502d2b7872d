import { dirname, join } from 'node:path';
import { root } from './paths';

/**
 * How to start npm and the programs of packages with the current Node, on every system: on Windows
 * they cannot be started by name without a shell.
 */
export type Command = [program: string, ...args: string[]];

const withNode = (file: string): Command => [process.execPath, file];

/** Node's installer for Windows puts npm next to Node. */
const npmOnWindows = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');

const npmCli =
  process.env.npm_execpath ?? (process.platform === 'win32' ? npmOnWindows : undefined);

/** npm, as the program and its first arguments. */
export const npmCommand: Command = npmCli?.endsWith('.js') ? withNode(npmCli) : ['npm'];

/** Starts Jest. */
export const jestCommand: Command = withNode(require.resolve('jest/bin/jest'));

/** Starts tsx, which runs a TypeScript file. */
export const tsxCommand: Command = withNode(require.resolve('tsx/cli'));

/** A program of a package that does not export it. */
const inPackage = (...path: string[]): Command => withNode(join(root, 'node_modules', ...path));

/** Starts Biome. */
export const biomeCommand: Command = inPackage('@biomejs', 'biome', 'bin', 'biome');

/** Starts TypeScript's compiler. */
export const tscCommand: Command = inPackage('typescript', 'bin', 'tsc');
