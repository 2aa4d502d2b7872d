import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type {
  Create,
  PlainInputField,
  PlainOutputField,
  Search,
  Trigger,
} from 'zapier-platform-core';
import * as dropdowns from '../dropdowns';
import { isTested } from '../harness/narrowed';
import { appOf } from '../harness/tester';
import app from '../index';
import { factsOf } from '../operation/declaration';
import { allScopes, neededScopes, scopes } from '../scopes';
import { functionsIn } from '../scripts/loaders';

type Operation = Trigger | Create | Search;

const root = join(__dirname, '..');
const kinds = { triggers: app.triggers, creates: app.creates, searches: app.searches };
const operations = Object.entries(kinds).flatMap(([kind, group]) =>
  Object.entries<Operation>(group ?? {}).map(([key, operation]) => ({ kind, key, operation })),
);
/** An operation beyond the catalogue may be hidden too, if the app does not request its scope. */
const isDropdown = ({ key }: { key: string }) => Object.hasOwn(dropdowns, key);
const visible = operations.filter((each) => !isDropdown(each));
const hidden = operations.filter(isDropdown);

/** What `npm run check -- contacts` leaves of them. */
const tested = operations.filter((each) => isDropdown(each) || isTested(each));
const testedVisible = visible.filter(isTested);

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.includes('/') && /\.(ts|json)$/.test(file),
  );

const outputFields = (operation: Operation) => factsOf(operation).outputFields;

const staticFields = ({ operation }: Operation) =>
  (operation.outputFields ?? []).filter(
    (field): field is PlainOutputField => typeof field !== 'function',
  );

/** The number of objects in a value, which Zapier's core copies for each run. */
const countObjects = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce((count: number, inner) => count + countObjects(inner), 1)
    : 0;

/** The names and types of a sample's values, in the notation of output fields. */
const leaves = (value: unknown, key = ''): [key: string, value: unknown][] => {
  if (Array.isArray(value)) {
    return typeof value[0] === 'object' ? leaves(value[0], `${key}[]`) : [[key, value[0]]];
  }
  if (typeof value !== 'object' || value === null) return [[key, value]];
  const joint = key === '' || key.endsWith('[]') ? '' : '__';
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, key + joint + name));
};

const allFields = (fields: PlainInputField[]): PlainInputField[] =>
  fields.flatMap((field) => [field, ...allFields(field.children ?? [])]);

describe('every operation', () => {
  test.each(Object.keys(kinds))('in %s/ has a file and a test of its name', (kind) => {
    const keys = visible.filter((one) => one.kind === kind).map(({ key }) => key);
    const files = filesIn(kind).map((file) => basename(file, '.ts'));
    expect(files.sort()).toEqual(keys.sort());
    expect(filesIn(`test/${kind}`)).toEqual(
      expect.arrayContaining(filesIn(kind).map((file) => file.replace('.ts', '.test.ts'))),
    );
  });

  test.each(tested)('$key is registered under its key', ({ key, operation }) => {
    expect(operation.key).toBe(key);
    expect(factsOf(operation).key).toBe(key);
  });

  test.each(testedVisible)(
    '$key has recordings, including one without a result',
    ({ key, kind }) => {
      const recorded = (name: string) => existsSync(join(__dirname, 'cassettes', `${name}.json`));
      const without = kind === 'searches' ? 'nobody' : 'refused';
      expect([recorded(key), recorded(`${key}.${without}`)]).toEqual([true, true]);
    },
  );

  test.each(tested)('$key uses existing dropdowns and searches', ({ operation }) => {
    const sourcesOf = (name: 'dynamic' | 'search') =>
      allFields(factsOf(operation).fields).flatMap((field) => field[name]?.split('.')[0] ?? []);
    const lists = hidden.map(({ key }) => key);
    const searches = Object.keys(app.searches ?? {});
    expect(sourcesOf('dynamic').filter((key) => !lists.includes(key))).toEqual([]);
    expect(sourcesOf('search').filter((key) => !searches.includes(key))).toEqual([]);
  });

  test.each(testedVisible)(
    '$key has a sample with exactly its static output fields',
    ({ operation }) => {
      const sampled = new Map(leaves(operation.operation.sample));
      const fields = outputFields(operation).filter(({ key }) => !/__|\[\]/.test(key));
      expect([...sampled.keys()].sort()).toEqual(fields.map(({ key }) => key).sort());
      for (const { key, type } of fields) {
        const ofType = type === 'number' || type === 'boolean' ? type : 'string';
        expect([key, typeof sampled.get(key)]).toEqual([key, ofType]);
      }
    },
  );

  test.each(testedVisible)('$key has labels in title case', ({ operation }) => {
    const labels = [
      ...outputFields(operation).map(({ label }) => label),
      ...allFields(factsOf(operation).fields).map(({ label }) => label),
    ];
    const small = /^(a|an|and|at|by|for|from|if|in|of|on|or|the|to|with|vs)$/;
    for (const label of labels) {
      const words = (label ?? '').split(/[ (/-]+/).filter((word) => word && !small.test(word));
      expect(words.filter((word) => /^[a-z]/.test(word))).toEqual([]);
      expect(words).not.toEqual([]);
    }
  });

  test.each(testedVisible)(
    "$key has a description in Zapier's style",
    ({ kind, operation: { display } }) => {
      expect(display.description).toMatch(
        kind === 'triggers' ? /^Triggers when .+\.$/s : /^[A-Z][a-z]*s .+\.$/s,
      );
    },
  );

  test.each(testedVisible)(
    '$key explains its fields without repeating their labels',
    ({ operation }) => {
      const explained = allFields(factsOf(operation).fields).flatMap(({ label, helpText }) =>
        helpText === undefined ? [] : { label, helpText },
      );
      const isHelp = ({ label, helpText }: (typeof explained)[number]) =>
        helpText.length >= 20 && helpText !== label && helpText.endsWith('.');
      expect(explained.filter((field) => !isHelp(field))).toEqual([]);
    },
  );

  test.each(testedVisible)('$key offers no search for a list field', ({ operation }) => {
    const fields = allFields(factsOf(operation).fields);
    expect(fields.filter(({ search, list, children }) => search && (list || children))).toEqual([]);
  });

  test.each(testedVisible)(
    '$key shows required fields first, after the fields that their dropdowns depend on',
    ({ operation }) => {
      const { fields } = factsOf(operation);
      const fillersOf = ({ dynamic = '' }: PlainInputField): PlainInputField[] => {
        const source = hidden.find(({ key }) => key === dynamic.split('.')[0]);
        const own = source ? factsOf(source.operation).fields : [];
        const fillers = fields.filter(({ key }) => own.some((field) => field.key === key));
        return fillers.flatMap((field) => [field, ...fillersOf(field)]);
      };
      const required = fields.filter((field) => field.required);
      const fillers = new Set(required.flatMap(fillersOf).map(({ key }) => key));
      const first = fields.slice(0, fields.findLastIndex((field) => field.required) + 1);
      expect(first.filter((field) => !field.required && !fillers.has(field.key))).toEqual([]);
    },
  );
});

test.each(visible.filter(({ kind }) => kind === 'triggers'))(
  '$key shows Trigger On before its filters',
  ({ operation }) => {
    const { fields } = factsOf(operation);
    const place = fields.findIndex(({ key }) => key === 'triggerOn');
    const required = fields.findLastIndex((field) => field.required);
    expect([-1, required + 1]).toContain(place);
  },
);

test('the forms of delete actions warn that they cannot be undone', () => {
  const deletes = visible.filter(({ key, kind }) => kind === 'creates' && /^delete_/.test(key));
  expect(deletes.length).toBeGreaterThan(0);
  for (const { operation } of deletes) {
    expect(operation.operation.inputFields?.[0]).toMatchObject({
      type: 'copy',
      helpText: expect.stringContaining('cannot be undone'),
    });
  }
});

test('Zapier distinguishes polled records by id and revision', () => {
  const isPolling = ({ operation }: (typeof visible)[number]) =>
    'type' in operation.operation && operation.operation.type === 'polling';
  for (const { operation } of visible.filter(isPolling)) {
    const primary = staticFields(operation).filter((field) => field.primary);
    expect(primary.map(({ key }) => key)).toEqual(['id', 'revision']);
  }
});

test.each(testedVisible)('$key has each output field once', async ({ operation }) => {
  const [first, ...others] = (operation.operation.outputFields ?? []).filter(
    (field) => typeof field === 'function',
  );
  expect(others.length).toBeLessThanOrEqual(1);
  const declared = await first?.({} as never, {} as never);
  const keys = [...staticFields(operation), ...declared].map(({ key }) => key);
  expect(keys.sort()).toEqual(
    outputFields(operation)
      .map(({ key }) => key)
      .sort(),
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test('the definition has at most 10 static objects per operation on average', () => {
  const count = operations.reduce((sum, { operation }) => sum + countObjects(operation), 0);
  expect(count / operations.length).toBeLessThanOrEqual(10);
});

test('consecutive dynamic fields come from one function', () => {
  const count = operations.reduce(
    (sum, { operation }) => sum + functionsIn(operation.operation.inputFields).length,
    0,
  );
  expect(count / operations.length).toBeLessThanOrEqual(1.5);
});

test('tests run an operation in this app without the other operations', () => {
  const { version, ...alone } = appOf();
  expect(app).toMatchObject(alone);
  expect(Object.keys(app).sort()).toEqual([...Object.keys(appOf()), 'searchOrCreates'].sort());
});

test('the app requests exactly the scopes that its operations need', () => {
  const catalogue = operations.filter(({ operation }) => !factsOf(operation).isBeyondCatalogue);
  const needed: unknown[] = catalogue.map(({ operation }) => factsOf(operation).scope);
  expect(scopes).toEqual([...new Set(scopes)].sort());
  expect(scopes.filter((scope) => !needed.includes(scope))).toEqual(['oauth.write']);
  expect(allScopes).toEqual([...new Set(allScopes)].sort());
  expect(allScopes).toEqual(expect.arrayContaining(neededScopes));
});
