import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = join(__dirname, '..');

/** What each folder may import, besides itself: only what lies below it (ARCHITECTURE.md). */
const below: Record<string, string[]> = {
  highlevel: [],
  operation: ['highlevel'],
  records: ['operation', 'highlevel'],
  lists: ['operation', 'highlevel'],
  dropdowns: ['lists', 'operation', 'highlevel'],
  inputs: ['dropdowns', 'lists', 'operation', 'highlevel'],
  triggers: ['inputs', 'lists', 'records', 'operation', 'highlevel'],
  creates: ['inputs', 'lists', 'records', 'operation', 'highlevel'],
  searches: ['inputs', 'lists', 'records', 'operation', 'highlevel'],
  sandbox: [],
};

const importsOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const path = join(root, folder, file);
      const targets = readFileSync(path, 'utf8').matchAll(
        /(?:from|import|require)\s*\(?'(\.[^']+)'/g,
      );
      return [...targets].map(([, target = '']) => relative(root, resolve(dirname(path), target)));
    });

test.each(Object.entries(below))('%s/ imports only from %j', (folder, allowed) => {
  const imports = importsOf(folder);
  expect(imports.length).toBeGreaterThan(0);
  const others = new Set(imports.map((path) => path.split('/')[0]).filter((top) => top !== folder));
  expect(allowed).toEqual(expect.arrayContaining([...others]));
});

test('operations state their endpoint and build no path', () => {
  const builders = ['triggers', 'creates', 'searches', 'dropdowns', 'lists', 'inputs'].filter(
    (folder) => importsOf(folder).includes('highlevel/path'),
  );
  expect(builders).toEqual([]);
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
