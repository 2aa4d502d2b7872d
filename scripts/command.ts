import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParseArgsConfig, parseArgs, parseEnv } from 'node:util';
import { root } from '../harness/paths';

type Options = NonNullable<ParseArgsConfig['options']>;

/** A script's arguments: the values of its options, and the positional arguments. */
export type Arguments<O extends Options = Record<never, never>> = {
  values: ReturnType<typeof parseArgs<{ options: O }>>['values'];
  positionals: string[];
};

type Command<O extends Options> = {
  help: string;
  options?: O;
  /** True if the script takes positional arguments. */
  allowPositionals?: boolean;
};

/**
 * Runs a script with its options; `--help` prints its help. A failure prints one sentence and exits
 * with code 1.
 */
export const command = async <const O extends Options = Record<never, never>>(
  { help, options, allowPositionals = false }: Command<O>,
  work: (given: Arguments<O>) => unknown,
): Promise<void> => {
  try {
    const own: Options = { ...options, help: { type: 'boolean' } };
    rejectSwallowed(own);
    const { values, positionals } = parseArgs({
      args: process.argv.slice(2),
      options: own,
      allowPositionals,
    });
    if (values.help) console.log(help);
    // parseArgs has read these options, but the added `help` option loses their type.
    else await work({ values: values as Arguments<O>['values'], positionals });
  } catch (error) {
    console.error(sentenceOf(error));
    process.exitCode = 1;
  }
};

/**
 * Rejects an option that npm took as its own. Without a `--` before the option, npm does not pass
 * it on, but sets an environment variable.
 */
const rejectSwallowed = (options: Options): void => {
  const { npm_lifecycle_event: script, npm_command } = process.env;
  if (!script) return;
  const given = process.argv.slice(2).map((word) => word.replace(/=.*/, ''));
  for (const name of Object.keys(options)) {
    const variable = `npm_config_${name.replace(/^no-/, '').replaceAll('-', '_')}`;
    const value = process.env[variable];
    const isTaken = name.startsWith('no-') ? value === '' : value !== undefined;
    if (!isTaken || given.includes(`--${name}`) || ofNpm.includes(name)) continue;
    const start = npm_command === 'run' || npm_command === 'run-script' ? `run ${script}` : script;
    throw new Error(`npm keeps --${name} for itself; write: npm ${start} -- --${name}`);
  }
};

/** npm's own options, which a user's .npmrc can set. */
const ofNpm = ['scope', 'version', 'help'];

/** An error's message as one sentence. */
const sentenceOf = (error: unknown): string => {
  const { code, port, message = error }: Record<string, unknown> = Object(error);
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use; stop the program that uses it, or choose another port.`;
  }
  const isOfOptions = typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
  return isOfOptions
    ? `${String(message).split('. ')[0]?.replace(/\.$/, '')}; --help lists the options.`
    : String(message);
};

/** Parses an option that must be a whole number. */
export const wholeNumber = (
  option: string,
  text: string,
  { min = 0, max = 999_999_999 }: { min?: number; max?: number } = {},
): number => {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new Error(`${option} must be a whole number from ${min} to ${max}, not "${text}".`);
};

/** Loads variables from a file over those of the environment, as `zapier-platform invoke` does. */
export const readVariables = (name?: string): void => {
  const file = join(root, name ?? '.env');
  if (existsSync(file)) Object.assign(process.env, parseEnv(readFileSync(file, 'utf8')));
  else if (name) throw new Error(`No file ${name}.`);
};
