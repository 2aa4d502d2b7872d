import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { appLayers, filesOf, layerOf, layers } from '../harness/layers';

const root = join(__dirname, '..');

/** A file's imports from this project, as paths without an extension. */
const importsIn = (file: string): string[] =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(
      /(?:from|import|require|requireActual<[^()]*>)\s*\(?\s*'(\.[^']+)'/g,
    ),
  ].map(([, target = '']) => posix.join(posix.dirname(file), target));

const importsOf = (layer: string): string[] => filesOf([layer]).flatMap(importsIn);

/** The layer of an import, whose path may lack the extension. */
const layerImported = (path: string) => layerOf(path) ?? layerOf(`${path}.ts`);

test('every source file is in a layer', () => {
  const data = [
    'cassettes',
    'dist',
    'build',
    'docs',
    'releases',
    'node_modules',
    'coverage',
    'endpoints',
  ];
  const tops = readdirSync(root, { withFileTypes: true }).filter(
    (entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.name.endsWith('.ts')),
  );
  const names = tops.map(({ name }) => name).filter((name) => !data.includes(name));
  expect(names.sort()).toEqual(Object.keys(layers).sort());
});

test.each(Object.entries(layers))('%s imports only from %j', (layer, allowed) => {
  const files = filesOf([layer]).filter((file) => layerOf(file) === layer);
  expect(files.length).toBeGreaterThan(0);
  const wrong = files.flatMap((file) =>
    importsIn(file)
      .filter((path) => {
        const other = layerImported(path);
        return other !== undefined && other !== layer && !allowed.includes(other);
      })
      .map((path) => `${file} imports ${path}`),
  );
  expect(wrong).toEqual([]);
});

test('no file imports a test', () => {
  const files = filesOf(Object.keys(layers));
  const tests = new Set(files.filter((file) => file.endsWith('.test.ts')));
  expect(files.flatMap(importsIn).filter((path) => tests.has(`${path}.ts`))).toEqual([]);
});

test("recipes import only the sandbox's seed and the operations' types", () => {
  const imports = filesOf(['recipes']).map((file) => readFileSync(join(root, file), 'utf8'));
  const lines = imports.flatMap((text) => text.match(/^import [^;]*from '\.\.\/[^']*'/gm) ?? []);
  const others = lines.filter((line) => !line.endsWith("'../sandbox/seed'"));
  expect(others.filter((line) => !line.startsWith('import type'))).toEqual([]);
});

test('ARCHITECTURE.md has the same layers', () => {
  const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const rows = page.slice(page.indexOf('| folder |')).split('\n\n')[0]?.split('\n').slice(2) ?? [];
  const namesIn = (cell: string) =>
    [...cell.matchAll(/`([\w.]+)\/?`/g)].map(([, name = '']) => name);
  const table = rows.flatMap((row) => {
    const [, first = '', , third = ''] = row.split('|');
    return namesIn(first).map((name) => [
      name,
      [...(/the app/.test(third) ? appLayers : []), ...namesIn(third)].filter(
        (each) => each !== name,
      ),
    ]);
  });
  const sorted = (list: [string, string[]][]) =>
    Object.fromEntries(list.map(([name, allowed]) => [name, [...new Set(allowed)].sort()]));
  expect(sorted(table as [string, string[]][])).toEqual(sorted(Object.entries(layers)));
});

/** Files that send a second request, which no operation declares. */
const secondRequests = ['inputs/product_price.ts', 'lists/contacts.ts', 'lists/record_names.ts'];

test('operations declare an endpoint and build no path', () => {
  const folders = ['triggers', 'creates', 'searches', 'dropdowns', 'lists', 'inputs'];
  const builders = filesOf(folders).filter((file) =>
    readFileSync(join(root, file), 'utf8').includes('highlevel/path'),
  );
  expect(builders.sort()).toEqual(secondRequests);
});

test('no operation imports another', () => {
  const operations = /^(triggers|creates|searches)\//;
  for (const folder of ['triggers', 'creates', 'searches']) {
    const own = new RegExp(`^${folder}/[^/]+/`);
    const tables = new Set(
      readFileSync(join(root, folder, 'index.ts'), 'utf8')
        .match(/\.\/[^']+/g)
        ?.map((path) => path),
    );
    const others = importsOf(folder).filter((path) => operations.test(path));
    expect(others.filter((path) => own.test(path))).toHaveLength(tables.size);
    expect(others.filter((path) => !own.test(path))).toEqual([]);
  }
});

test('the dropdown X_dropdown is the default export of dropdowns/X.ts', () => {
  const lines = readFileSync(join(root, 'dropdowns', 'index.ts'), 'utf8')
    .trimEnd()
    .split('\n');
  const files = readdirSync(join(root, 'dropdowns')).filter((file) => file !== 'index.ts');
  const names = files.map((file) => file.replace('.ts', '')).sort();
  expect(lines).toEqual(
    names.map((name) => `export { default as ${name}_dropdown } from './${name}';`),
  );
  for (const name of names) {
    expect(require(join(root, 'dropdowns', name)).default.key).toBe(`${name}_dropdown`);
  }
});
