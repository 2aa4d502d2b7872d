import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../harness/paths';
import { npmCommand } from '../harness/programs';
import { type Arguments, command } from './command';
import { attributes, escaped, picture } from './svg';

const help = `Runs npm start -- --once and draws its output into docs/terminal.svg.

  npm run picture              writes
  npm run picture -- --check   writes nothing; ends with 1 if the picture is stale

The port, the IDs and the milliseconds differ from run to run and are drawn as three dots.
`;

const file = join(root, 'docs', 'terminal.svg');
const shown = 'npm start -- --once';

/** The output of a command that runs in the project; its errors go to this process's stderr. */
const outputOf = ([name, ...args]: [string, ...string[]]): Promise<string> => {
  const child = spawn(name, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return new Promise<string>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) =>
      status === 0
        ? resolve(output)
        : reject(new Error(`${shown} failed; the picture was not changed.`)),
    );
  });
};

/** The output without the parts that differ from run to run. */
const steadied = (text: string): string =>
  stripVTControlCharacters(text)
    .replace(/(127\.0\.0\.1:)\d+/g, '$1…')
    .replace(/\b(?=\w*\d)(?=\w*[a-zA-Z])\w{20}\b/g, '…')
    .replace(/\b\d+ ms\b/g, '… ms');

const ink = '#1f2328';
const faint = '#6e7781';
const good = '#116329';

const size = 12;
/** The width of a letter in the widest monospaced font that a browser may use. */
const letter = size * 0.61;
const step = 16;
const gap = 7;
const bar = 30;
const margin = 22;

type Look = { fill: string; weight?: number };

/**
 * The style of a line: the command, a step, its result, its time, or the first and last sentences.
 */
const lookOf = (line: string): Look => {
  if (/^\$ /.test(line)) return { fill: ink, weight: 600 };
  if (/^ +\d+ {2}\S/.test(line)) return { fill: ink, weight: 600 };
  if (/^ {6}… ms/.test(line)) return { fill: faint };
  if (/^ {6}/.test(line)) return { fill: good };
  return { fill: ink, weight: /^ {2}(HighLevel|The Zap)/.test(line) ? 600 : undefined };
};

/** Draws a terminal with the output of a command. */
export const drawTerminal = (output: string): string => {
  const lines = [`$ ${shown}`, '', ...steadied(output).replace(/^\n+/, '').trimEnd().split('\n')];
  const longest = Math.max(...lines.map((line) => line.length));
  const width = Math.ceil(longest * letter + 2 * margin);
  let y = bar + 10;
  const words = lines.flatMap((line) => {
    y += line.trim() ? step : gap;
    if (!line.trim()) return [];
    const { fill, weight } = lookOf(line);
    const at = { x: margin, y, fill, 'font-weight': weight };
    return [`<text${attributes(at)}>${escaped(line)}</text>`];
  });
  const remark =
    'A real run, drawn by npm run picture. The port, the IDs and the times are left out.';
  const height = y + 40;
  const frame = { x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 10 };
  const lights = ['#e5484d', '#f5a524', '#30a46c'];
  return picture({ width, height, title: `${shown}: ${lastOf(lines)}` }, [
    `<rect${attributes({ ...frame, fill: '#ffffff', stroke: '#d0d7de' })}/>`,
    `<path${attributes({ d: `M0.5 ${bar}V10a9.5 9.5 0 0 1 9.5 -9.5H${width - 10}a9.5 9.5 0 0 1 9.5 9.5V${bar}z`, fill: '#f6f8fa', stroke: '#d0d7de' })}/>`,
    ...lights.map(
      (fill, index) => `<circle${attributes({ cx: 20 + 20 * index, cy: bar / 2, r: 5.5, fill })}/>`,
    ),
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${size}" xml:space="preserve">`,
    ...words,
    `<text${attributes({ x: margin, y: height - 14, fill: faint, 'font-size': 10.5 })}>${escaped(remark)}</text>`,
    '</g>',
  ]);
};

const lastOf = (lines: string[]) =>
  lines
    .filter((line) => line.trim())
    .at(-1)
    ?.trim() ?? '';

const options = { check: { type: 'boolean' } } as const;

const main = async ({ values }: Arguments<typeof options>): Promise<void> => {
  const drawn = drawTerminal(await outputOf([...npmCommand, 'start', '--silent', '--', '--once']));
  const isStale = !existsSync(file) || readFileSync(file, 'utf8') !== drawn;
  if (isStale && values.check) {
    console.error('docs/terminal.svg is stale: run npm run picture.');
    process.exitCode = 1;
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, drawn);
  console.log(`docs/terminal.svg shows ${shown}${isStale ? ', updated' : ', unchanged'}.`);
};

if (require.main === module) void command({ help, options }, main);
