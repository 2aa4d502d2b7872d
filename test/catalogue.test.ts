import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import * as creates from '../creates';
import { factsOf } from '../operation/declaration';
import { categories, readEntries } from '../scripts/docs';
import * as searches from '../searches';
import * as triggers from '../triggers';
import { unnamed } from './contract/documents';

const file = join(__dirname, '..', '..', 'shared', 'catalogue.json');
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

test('there are 55 triggers, 68 creates and 3 searches, in 14 categories', () => {
  const entries = readEntries();
  const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
  expect([count('triggers'), count('creates'), count('searches')]).toEqual([55, 68, 3]);
  expect(entries).toHaveLength(126);
  const folders = new Set(entries.map(({ category }) => category));
  expect([...folders].sort()).toEqual(Object.keys(categories).sort());
  expect(folders.size).toBe(14);
});

(isThere ? describe : describe.skip)('the catalogue', () => {
  const operations = Object.entries(built).flatMap(([kind, group]) =>
    Object.values(group).map((operation) => ({ kind, operation })),
  );

  test.each(operations)('$operation.key is as the catalogue has it', ({ kind, operation }) => {
    const { scope, access, endpoint, version, fallbacks } = factsOf(operation);
    const entry = catalogue.find(({ key }) => key === operation.key);
    expect({
      kind,
      label: operation.display.label,
      noun: operation.noun,
      access,
      scopes: [scope],
      endpoints: [endpoint, ...fallbacks].map(unnamed),
      version,
    }).toEqual({
      kind: entry?.kind,
      label: entry?.label,
      noun: entry?.noun,
      access: entry?.access,
      scopes: entry?.scopes,
      endpoints: expect.arrayContaining([unnamed(`${entry?.method} ${entry?.path}`)]),
      // get_email_by_id declares none; its siblings have this one.
      version: entry?.version ?? '2021-04-15',
    });
  });
});
