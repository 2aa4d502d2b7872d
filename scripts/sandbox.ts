import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../harness/paths';
import { type Arguments, command } from './command';
import { sandboxFolder } from './sandbox_folder';

const help = `Runs an operation against the sandbox with zapier-platform invoke. npm start must run in
another terminal. Write values as name=value; a value in brackets is parsed as JSON.

  npm run sandbox -- create create_contact firstName=Nina email=nina@example.com
  npm run sandbox -- create add_tags_to_contact contactId=... tags=[\\"welcome\\"]
  npm run sandbox -- trigger search_contacts query=nina
  npm run sandbox -- auth test      or start, refresh, label
`;

/** The values of a form, from arguments like name=value. */
export const inputOf = (words: string[]): Record<string, unknown> =>
  Object.fromEntries(
    words.map((word) => {
      const [, name = '', value = ''] = /^(\w+)=(.*)$/s.exec(word) ?? [];
      if (!name) throw new Error(`"${word}" does not have the form name=value.`);
      return [name, /^[[{]/.test(value) ? parsed(word, value) : value];
    }),
  );

const parsed = (word: string, json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error(`"${word}" has brackets, but is not valid JSON.`);
  }
};

const main = async ({ positionals: [type, key, ...words] }: Arguments): Promise<void> => {
  if (!type || !key) throw new Error('Name a type and a key: npm run sandbox -- --help');
  if (!existsSync(sandboxFolder)) throw new Error('No sandbox is running. Run npm start first.');
  const cli = join(root, 'node_modules', 'zapier-platform-cli', 'src', 'bin', 'run');
  const input = type === 'auth' ? [] : ['--inputData', JSON.stringify(inputOf(words))];
  const child = spawn(process.execPath, [cli, 'invoke', type, key, '--non-interactive', ...input], {
    cwd: sandboxFolder,
    stdio: 'inherit',
  });
  const [status] = await once(child, 'close');
  process.exitCode = Number(status ?? 1);
};

if (require.main === module) void command({ help, allowPositionals: true }, main);
