import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { commandsOf, pages, wordsOf } from '../../harness/pages';

test('the commands of the Zapier CLI that pages name exist, with their options and arguments', () => {
  const ofZapier = commandsOf(pages)
    .map(({ page, line, isWhole }) => ({ page, line, isWhole, words: wordsOf(line) }))
    .map(({ words, ...each }) => ({
      ...each,
      words: words[0] === 'npx' ? words.slice(1) : words,
    }))
    .filter(({ words }) => words[0] === 'zapier-platform' && words.length > 1)
    .map(({ words, ...each }) => ({ ...each, argv: words.slice(1) }));
  expect(ofZapier.length).toBeGreaterThan(30);
  const program = `
    const { COMMANDS } = require(process.argv[1]);
    const { Parser } = require(process.argv[2]);
    const judge = async ({ argv: [id, ...argv], isWhole }) => {
      const command = COMMANDS[id] ?? Object.values(COMMANDS).find(({ aliases }) => aliases?.includes(id));
      if (typeof command !== 'function') return 'there is no command ' + id;
      const { flags, args, strict } = command;
      try {
        await Parser.parse(argv, { flags, args, strict });
      } catch (error) {
        // A sentence may name a command without what it needs.
        if (isWhole || !/Missing/.test(error.message)) return error.message;
      }
      return '';
    };
    const input = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
    Promise.all(input.map(judge)).then((found) => console.log(JSON.stringify(found)));`;
  const cli = dirname(require.resolve('zapier-platform-cli/package.json'));
  const ofCli = createRequire(join(cli, 'package.json'));
  const output = execFileSync(
    process.execPath,
    ['-e', program, join(cli, 'src', 'oclif', 'oCommands.js'), ofCli.resolve('@oclif/core')],
    { input: JSON.stringify(ofZapier), encoding: 'utf8' },
  );
  const faults = z.array(z.string()).parse(JSON.parse(output));
  const stale = ofZapier.flatMap(({ page, line }, index) =>
    faults[index] ? [`${page}: ${line}: ${faults[index]}`] : [],
  );
  expect(stale).toEqual([]);
});
