import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, withSlashes } from './paths';

const operation = ['highlevel'];
const lists = ['operation', ...operation];
const operations = ['any_endpoint', 'inputs', 'lists', 'records', 'operation', 'highlevel'];

/** The layers that ship: folders and top-level files. */
const ofApp = {
  highlevel: [],
  operation,
  any_endpoint: lists,
  records: lists,
  lists,
  dropdowns: ['lists', ...lists],
  inputs: ['dropdowns', 'lists', ...lists],
  triggers: operations,
  creates: operations,
  searches: operations,
  'scopes.ts': ['triggers', 'creates', 'searches', 'dropdowns', 'operation', 'highlevel'],
  'authentication.ts': ['scopes.ts', 'highlevel'],
  'index.ts': [
    ...['authentication.ts', 'scopes.ts', 'triggers', 'creates', 'searches', 'dropdowns'],
    ...operations,
  ],
};

const harness = [...Object.keys(ofApp), 'sandbox', 'recipes'];
const proofs = ['harness', ...harness];
const playground = ['proofs', ...proofs];
const scripts = ['playground', ...playground];

/**
 * Every layer of the project, the lowest first, and the layers that it may import besides itself. A
 * test file belongs to `test`, wherever it is (`layerOf`). ARCHITECTURE.md shows the same table.
 */
export const layers: Record<string, string[]> = {
  ...ofApp,
  sandbox: [],
  recipes: ['triggers', 'creates', 'searches', 'sandbox'],
  harness,
  proofs,
  playground,
  scripts,
  test: ['scripts', ...scripts],
};

/** The names of the layers that ship. */
export const appLayers: string[] = Object.keys(ofApp);

/**
 * The layer of a file, from its path in the project; undefined for a file outside the layers, like
 * package.json.
 */
export const layerOf = (file: string): string | undefined => {
  const layer = file.endsWith('.test.ts') ? 'test' : file.split('/')[0];
  return layer !== undefined && layer in layers ? layer : undefined;
};

/** The TypeScript files of the given layers, as paths in the project. */
export const filesOf = (names: string[]): string[] =>
  names.flatMap((name) =>
    name.endsWith('.ts')
      ? [name]
      : readdirSync(join(root, name), { recursive: true, encoding: 'utf8' })
          .filter((file) => /\.m?ts$/.test(file))
          .map((file) => withSlashes(join(name, file))),
  );
