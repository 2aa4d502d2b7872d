import * as z from 'zod';
import { sandboxMoment } from '../../harness/moment';
import { connections } from '../../harness/play';
import { type Sandbox, seeded, startSandbox } from '../../sandbox';
import { type AppProcess, startApp } from './app';
import { type List, lists } from './lists';

const now = sandboxMoment;
const rateLimit = { max: 1_000_000, intervalMs: 10_000, daily: 1_000_000 };

let sandbox: Sandbox;
let app: AppProcess;
let definition: z.output<typeof operations>;

const field = z.object({ key: z.string(), dynamic: z.string().optional() }).loose();
const fields = z.array(
  z.union([z.string(), field.extend({ children: z.array(field).optional() })]),
);
const operation = z.object({
  operation: z.object({ inputFields: fields.optional(), canPaginate: z.boolean().optional() }),
});
const group = z.record(z.string(), operation);
const operations = z.object({ triggers: group, creates: group, searches: group });

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => new Date(now), rateLimit });
  app = await startApp('the zip', sandbox.url);
  definition = operations.parse(await app.definition());
});
afterAll(async () => {
  await app.close();
  await sandbox.close();
});

const page = z.array(z.object({ id: z.string().min(1), name: z.string().min(1) }));

/** Reads a dropdown as the editor does: if it has pages, until an empty page. */
const read = async (dropdown: string, form: List['form'], authData: Record<string, string>) => {
  const listed: string[] = [];
  const method = `triggers.${dropdown}.operation.perform`;
  const isPaged = definition.triggers[dropdown]?.operation.canPaginate === true;
  const connection = `reading-${count}`;
  count += 1;
  for (let number = 0; number <= 200; number += 1) {
    const meta = { page: number, isFillingDynamicDropdown: true };
    const bundle = { authData, inputData: form, meta };
    const items = page.parse(await app.run(method, bundle, { connection, now }));
    listed.push(...items.map(({ id }) => id));
    if (!isPaged || items.length === 0) return listed;
  }
  throw new Error(`${dropdown} has endless pages.`);
};
let count = 0;

const expectComplete = async (
  dropdown: string,
  { form, fill, isFixed, connection }: List,
  size: number,
  isOfAgency = connection === 'agency',
) => {
  sandbox.reset();
  const expected = fill(sandbox.state, size);
  const { locationId } = seeded;
  const listed = isOfAgency
    ? await read(dropdown, connection ? form : { ...form, locationId }, connections.agency)
    : await read(dropdown, form, connections.location);
  expect(new Set(listed).size).toBe(listed.length);
  if (isFixed) expect(listed.length).toBeGreaterThan(10);
  else expect(listed.toSorted()).toEqual(expected.toSorted());
};

const rows = lists.map(([dropdown, list]): [string, string, List] => [
  dropdown,
  JSON.stringify(list.form),
  list,
]);

test.each(rows)('%s with %s lists 0, 1, 150 and 2,500 records', async (dropdown, _, list) => {
  for (const size of [0, 1, 150, 2500]) await expectComplete(dropdown, list, size);
});

test.each(rows)("%s with %s lists an agency's sub-accounts", (dropdown, _, list) =>
  expectComplete(dropdown, list, 150, true),
);

test('a sub-account connection lists only its own sub-account', async () => {
  sandbox.reset();
  expect(await read('sub_account_dropdown', {}, connections.location)).toEqual([seeded.locationId]);
});

test('these tests cover the dropdowns of all fields', async () => {
  const proven = new Set(lists.map(([dropdown]) => dropdown));
  const { triggers, creates, searches } = definition;
  const hidden = Object.keys(triggers).filter((key) => key.endsWith('_dropdown'));
  const used = [triggers, creates, searches]
    .flatMap((each) => Object.values(each))
    .flatMap((each) => each.operation.inputFields ?? [])
    .flatMap((each) => (typeof each === 'string' ? [] : [each, ...(each.children ?? [])]))
    .flatMap(({ dynamic }) => (dynamic ? [dynamic.split('.')[0]] : []));
  expect([...proven].toSorted()).toEqual(hidden.toSorted());
  expect(used.length).toBeGreaterThan(100);
  expect(used.filter((key) => !proven.has(key ?? ''))).toEqual([]);
});
