import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { operations } from '../harness/forms';
import { appLayers, filesOf } from '../harness/layers';
import { anchorsOf, commandsOf, inDocs, pages, wordsOf } from '../harness/pages';
import { root } from '../harness/paths';
import { addVariable, omitVariable } from '../highlevel/scopes';
import manifest from '../package.json';
import { costOf, readEntries } from '../scripts/docs';
import { examples } from '../scripts/examples';

const read = (file: string) => readFileSync(join(root, file), 'utf8');

const all = commandsOf(pages);

describe('commands', () => {
  test('exist, and are of kinds that this test knows', () => {
    const kinds = all.filter(({ isWhole }) => isWhole).map(({ line }) => wordsOf(line)[0]);
    expect(new Set(kinds)).toEqual(new Set(['npm', 'npx']));
    expect(all.length).toBeGreaterThan(50);
  });

  const ofNpm = all.filter(({ line }) => line.startsWith('npm '));

  test.each(ofNpm)('$page: $line', ({ line }) => {
    const [, verb = '', ...rest] = wordsOf(line);
    const [name = '', ...given] = verb === 'run' ? rest : [verb, ...rest];
    const scripts: Record<string, string> = manifest.scripts;
    expect([...Object.keys(scripts), 'ci', 'version']).toContain(name);
    if (!(name in scripts)) return;
    // Options follow after --; the help text of our scripts lists the options.
    const [, file] = /tsx .*?(scripts\/\w+\.ts)/.exec(scripts[name] ?? '') ?? [];
    const options = given.filter((word) => /^--\w/.test(word));
    if (options.length) expect(given[0]).toBe('--');
    for (const option of file ? options : []) expect(read(file ?? '')).toContain(option);
  });

  test('contain no version of this integration, which would become outdated', () => {
    const stale = all.filter(({ line }) => /\b\d+\.\d+\.\d+\b/.test(line));
    expect(stale).toEqual([]);
  });
});

const links = pages.flatMap((page) =>
  [
    ...read(page)
      .replace(/^```.*?^```/gms, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ].map(([, target = '']) => ({ page, target })),
);

test.each(links)('$page links to $target', ({ page, target }) => {
  if (/^\w+:/.test(target)) {
    expect(new URL(target).protocol).toBe('https:');
    return;
  }
  const [path = '', anchor] = target.split('#');
  const file = path ? join(dirname(page), path) : page;
  expect([file, existsSync(join(root, file))]).toEqual([file, true]);
  if (anchor !== undefined) expect(anchorsOf(read(file))).toContain(anchor);
});

test('the index links to every page of docs/', () => {
  const listed = links
    .filter(({ page }) => page === 'docs/README.md')
    .map(({ target }) => join('docs', target.split('#')[0] ?? ''));
  const folders = inDocs.filter((file) => file.split('/').length === 2 || /README/.test(file));
  expect(folders.filter((file) => file !== 'docs/README.md' && !listed.includes(file))).toEqual([]);
});

const beside = join(root, '..', 'shared');

test('files that the pages name exist', () => {
  const made = /add_something|something\.ts|gift_card|\/things\.ts|^build\/|^dist\/|\.env$/;
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/`((?:[\w.]+\/)+[\w.]+\.(?:ts|json|md))`/g)].map(([, file = '']) => ({
      page,
      file,
    })),
  );
  expect(named.length).toBeGreaterThan(5);
  const isThere = (page: string, file: string) =>
    existsSync(join(root, file)) || existsSync(join(root, dirname(page), file));
  // The catalogue and the documents are next to the project, but not on every machine.
  const isAway = (file: string) => file.startsWith('../shared/') && !existsSync(beside);
  const missing = named.filter(
    ({ page, file }) => !made.test(file) && !isAway(file) && !isThere(page, file),
  );
  expect(missing).toEqual([]);
});

describe('troubleshooting quotes', () => {
  const sources = filesOf(appLayers).map(read).join('\n');
  const quotes = [...read('docs/troubleshooting.md').matchAll(/^> (.+)$/gm)].map(
    ([, quote = '']) => quote,
  );

  test('exist', () => {
    expect(quotes.length).toBeGreaterThan(20);
  });

  // The parts of a message: its sentences, and the texts before and after a value. A name at the
  // start of a sentence may be a separate part.
  test.each(quotes)('%s', (quote) => {
    const parts = quote
      .split(/…|\. |: /)
      .map((part) => part.replace(/^[\s.]+(HighLevel )?|^HighLevel |[\s.]+$/g, ''));
    for (const part of parts.filter((each) => each.length > 2)) expect(sources).toContain(part);
  });
});

/** The lines of a page, without its code blocks, in paragraphs and tables. */
const blocksOf = (page: string): string[][] =>
  read(page)
    .replace(/^```.*?^```/gms, '')
    .split(/\n{2,}/)
    .map((block) => block.split('\n').filter(Boolean))
    .filter((lines) => lines.length > 0);

const cells = (row: string) => row.replaceAll('\\|', '').split('|').length;

const tablesOf = (page: string) => blocksOf(page).filter(([line = '']) => line.startsWith('|'));

test.each(pages)('%s begins with a title and an introduction', (page) => {
  const [[title = '', ...more] = [], ...rest] = blocksOf(page);
  expect(title).toMatch(/^# \S/);
  expect(more).toEqual([]);
  const [first = ''] = rest.flat().filter((line) => !line.startsWith('<!--'));
  expect(first).toMatch(/^[A-Z\d`*[]|^\| \w/);
});

test.each(pages.filter((page) => tablesOf(page).length > 0))(
  'each table of %s has one header, one line below it, and rows of the same width',
  (page) => {
    const rule = /^\|(?: ?:?-+:? ?\|)+$/;
    for (const [header = '', line = '', ...rows] of tablesOf(page)) {
      expect(header).not.toMatch(rule);
      expect(line).toMatch(rule);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of [line, ...rows]) expect([row, cells(row)]).toEqual([row, cells(header)]);
      for (const row of rows) expect(row).not.toMatch(rule);
    }
  },
);

test.each(pages)('%s has no table row outside of a table', (page) => {
  const strays = blocksOf(page).filter(
    ([first = '', ...others]) =>
      !first.startsWith('|') && others.some((line) => line.startsWith('|')),
  );
  expect(strays).toEqual([]);
});

test('every setup step comes after the steps that it needs', () => {
  const setup = read('docs/setup.md');
  const places = [
    'zapier-platform describe',
    'add the redirect URI',
    'Manage**, **Secrets',
    'env:set VERSION CLIENT_ID',
  ];
  const found = places.map((each) => setup.indexOf(each));
  expect(found).not.toContain(-1);
  expect(found).toEqual(found.toSorted((one, other) => one - other));
});

test('every variable of the app is in .env.example', () => {
  const example = read('.env.example');
  const ofKeys = ['CLIENT_ID', 'CLIENT_SECRET', 'VERSION_ID'];
  const ofAddresses = ['HIGHLEVEL_API_URL', 'HIGHLEVEL_MARKETPLACE_URL'];
  for (const name of [...ofKeys, omitVariable, addVariable, ...ofAddresses]) {
    expect(example).toMatch(new RegExp(`^${name}=`, 'm'));
  }
});

test("the public CI has HighLevel's documents, so the contract tests run there", () => {
  const workflow = read('.github/workflows/ci.yml');
  const [, folder = ''] =
    /OPENAPI_FOLDER: \$\{\{ github\.workspace \}\}\/(\S+)/.exec(workflow) ?? [];
  expect(workflow).toMatch(
    new RegExp(`repository: GoHighLevel/highlevel-api-docs\\n +path: ${folder}\\n`),
  );
  expect(workflow).toContain('working-directory: project');
});

test('the public CI runs on the oldest Node that the README names, and on that of Zapier', () => {
  const [, oldest] = /Node (\d+) or newer/.exec(read('README.md')) ?? [];
  const [, tested] = /node: \[(.*)\]/.exec(read('.github/workflows/ci.yml')) ?? [];
  expect(tested?.split(', ')).toEqual([oldest, read('.nvmrc').trim()]);
  expect(manifest.engines.node).toBe(`>=${oldest}`);
});

test('every operation has its own example of use, one sentence long', () => {
  const keys = operations.map(([key]) => key);
  expect(Object.keys(examples).sort()).toEqual([...keys].sort());
  expect(new Set(Object.values(examples)).size).toBe(keys.length);
  expect(Object.values(examples).filter((text) => !/^[A-Z].{20,90}\.$/.test(text))).toEqual([]);
});

test('the page shows how many requests an operation takes', () => {
  const costs = read('docs/operations.md').match(/^Cost: .+\.$/gm) ?? [];
  expect(costs).toHaveLength(operations.length);
  const cost = (key: string) => {
    const entry = readEntries().find(({ operation }) => operation.key === key);
    return entry && costOf(entry.operation, entry.kind);
  };
  expect(cost('delete_contact')).toBe('1 request a run.');
  expect(cost('update_blog_post')).toBe('2 requests a run.');
  expect(cost('search_opportunities')).toBe(
    '1 request a check, and 1 for each further page; 2 more if the names of custom fields and the names of pipelines and stages are not in the cache.',
  );
});
