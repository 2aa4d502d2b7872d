import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import * as creates from '../creates';
import { factsOf } from '../operation/declaration';
import { unnamed } from '../proofs/contract/documents';
import { categories, furtherCategories, readEntries } from '../scripts/docs';
import * as searches from '../searches';
import * as triggers from '../triggers';

const file = join(__dirname, '..', '..', 'shared', 'catalogue.json');
const beyondFile = join(dirname(file), 'beyond.json');
const isThere = existsSync(file);
if (!isThere) console.info('catalogue.json is not there: the operations are not held against it.');

const catalogue = z
  .array(
    z.object({
      key: z.string(),
      kind: z.enum(['trigger', 'create', 'search']),
      category: z.string(),
      label: z.string(),
      noun: z.string(),
      scopes: z.array(z.string()),
      access: z.enum(['location', 'agency', 'either']),
      method: z.string(),
      path: z.string(),
      version: z.string().nullable(),
    }),
  )
  .parse(isThere ? JSON.parse(readFileSync(file, 'utf8')) : []);

const built = { trigger: triggers, create: creates, search: searches };

test('the catalogue has 55 triggers, 68 creates and 3 searches in 14 categories', () => {
  const entries = readEntries().filter(({ isBeyondCatalogue }) => !isBeyondCatalogue);
  const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
  expect([count('triggers'), count('creates'), count('searches')]).toEqual([55, 68, 3]);
  expect(entries).toHaveLength(126);
  const folders = new Set(entries.map(({ category }) => category));
  expect([...folders].sort()).toEqual(Object.keys(categories).sort());
  expect(folders.size).toBe(14);
});

test('an operation beyond the catalogue is in a category with a title', () => {
  const named = Object.keys({ ...categories, ...furtherCategories });
  expect(readEntries().filter(({ category }) => !named.includes(category))).toEqual([]);
});

const operations = Object.entries(built).flatMap(([kind, group]) =>
  Object.values(group).map((operation) => ({ ...factsOf(operation), kind, operation })),
);

(isThere ? describe : describe.skip)('beyond the catalogue', () => {
  const beyond = z
    .array(
      z.object({
        key: z.string(),
        kind: z.enum(['trigger', 'create', 'search']),
        label: z.string(),
        endpoint: z.string().nullable(),
        scopes: z.array(z.string()).default([]),
        version: z.string().default('2021-07-28'),
      }),
    )
    .parse(isThere ? JSON.parse(readFileSync(beyondFile, 'utf8')) : []);
  const found = operations.filter(({ isBeyondCatalogue }) => isBeyondCatalogue);
  const listed = beyond.filter(({ key }) => found.some((each) => each.operation.key === key));

  test('the app has every operation of the list', () => {
    expect(beyond.length).toBe(47);
    expect(listed.map(({ key }) => key)).toEqual(beyond.map(({ key }) => key));
  });

  test('each operation matches the list', () => {
    const built = listed.map(({ key, scopes }) => {
      const own = found.find(({ operation }) => operation.key === key);
      return {
        key,
        kind: own?.kind,
        label: own?.operation.display.label,
        scopes: scopes.length ? [own?.scope] : [],
        endpoints: own?.endpoints.map(unnamed),
        version: own?.version,
      };
    });
    expect(built).toEqual(
      listed.map(({ endpoint, ...entry }) => ({
        ...entry,
        endpoints: endpoint ? expect.arrayContaining([unnamed(endpoint)]) : [],
      })),
    );
  });
});

(isThere ? describe : describe.skip)('the catalogue', () => {
  test.each(operations.filter(({ isBeyondCatalogue }) => !isBeyondCatalogue))(
    '$operation.key matches the catalogue',
    ({ kind, operation }) => {
      const { scope, access, endpoints, version } = factsOf(operation);
      const entry = catalogue.find(({ key }) => key === operation.key);
      expect({
        kind,
        label: operation.display.label,
        noun: operation.noun,
        access,
        scopes: [scope],
        endpoints: endpoints.map(unnamed),
        version,
      }).toEqual({
        kind: entry?.kind,
        label: entry?.label,
        noun: entry?.noun,
        access: entry?.access,
        scopes: entry?.scopes,
        endpoints: expect.arrayContaining([unnamed(`${entry?.method} ${entry?.path}`)]),
        // get_email_by_id declares no version; the other message endpoints have this one.
        version: entry?.version ?? '2021-04-15',
      });
    },
  );
});
