import { quickZ } from '../../harness/quick_z';
import { flag, group, type Item, record, text } from '../../operation';
import { normalized } from '../../operation/fingerprint';
import type { RecordType } from '../../operation/record';
import { withChangeRevision } from '../../operation/revision';

const shape = {
  id: text('a1'),
  title: text('Call'),
  owner: group({ name: text('Rosa'), email: text('rosa@example.com') }),
  due: text('2026-01-05'),
  deleted: flag(false),
  updated: text('2026-01-05T09:30:00.000Z'),
};

/** Facts of a record in an older and a newer version of the app. */
const first = record(shape, { counted: 'id title owner__name owner__email due' });
const stamped = record(shape, { counted: 'id title', changed: 'updated' });

const raw = { id: 'a1', title: 'Call', owner: { name: 'Rosa' }, due: '2026-01-05' };

/** Polls with different versions of the record facts, on the same memory. */
const polls = () => {
  const z = quickZ(async () => undefined) as never;
  return async (type: RecordType<unknown>, given: Item): Promise<string | undefined> => {
    const [revised] = await withChangeRevision(z, type, [normalized(type, given)], {
      watched: 'a form',
      refireOnReturn: false,
    });
    expect(revised && Object.keys(revised)).toEqual(expect.arrayContaining(['id', 'revision']));
    return revised?.revision;
  };
};

test('a newly counted field changes a revision when it changes, but not when it is first seen', async () => {
  const counting = record(shape, { counted: first.counted ?? '', alsoCounted: ['deleted'] });
  const poll = polls();
  const before = await poll(first, { ...raw, deleted: true });
  expect(await poll(counting, { ...raw, deleted: true })).toBe(before);
  expect(await polls()(counting, { ...raw, deleted: true })).toBe(before);
  const after = await poll(counting, { ...raw, deleted: false });
  expect(after).toBe(`${before} 1`);
  expect(await poll(counting, { ...raw, deleted: false })).toBe(after);
  // A version with fewer counted fields does not start a Zap, and then counts fewer fields.
  expect(await poll(first, { ...raw, deleted: false })).toBe(after);
  expect(await poll(first, { ...raw, deleted: true })).toBe(after);
});

test('it also does so with a timestamp, and a new timestamp is the revision', async () => {
  const counting = record(shape, {
    counted: stamped.counted ?? '',
    changed: 'updated',
    alsoCounted: ['deleted'],
  });
  const poll = polls();
  expect(await poll(stamped, { ...raw, updated: 'one' })).toBe('one');
  expect(await poll(counting, { ...raw, updated: 'one' })).toBe('one');
  expect(await poll(counting, { ...raw, updated: 'one', deleted: true })).toBe('one 1');
  expect(await poll(counting, { ...raw, updated: 'one', deleted: true })).toBe('one 1');
  expect(await poll(counting, { ...raw, updated: 'one' })).toBe('one 2');
  expect(await poll(counting, { ...raw, updated: 'two' })).toBe('two');
});

test('a field with a new format counts in its old format', async () => {
  const former = first.counted ?? '';
  const reshaped = record(shape, {
    counted: former,
    normalize: ({ due, ...item }) => ({ ...item, due: `${due}T00:00:00.000Z` }),
    formerly: { due: ({ due }) => due },
  });
  const careless = record(shape, {
    counted: former,
    normalize: ({ due, ...item }) => ({ ...item, due: `${due}T00:00:00.000Z` }),
  });
  const poll = polls();
  const before = await poll(first, raw);
  expect(await poll(reshaped, raw)).toBe(before);
  expect(await polls()(reshaped, raw)).toBe(before);
  expect(await polls()(careless, raw)).not.toBe(before);
  expect(await poll(reshaped, { ...raw, due: '2026-01-06' })).not.toBe(before);
});

test('the old values are attached to the record invisibly', () => {
  const reshaped = record(shape, { counted: 'due', formerly: { due: ({ due }) => due } });
  const item = normalized(reshaped, raw);
  expect(JSON.stringify(item)).toBe(JSON.stringify(raw));
});

test('an undeclared nested field counts only when it is first seen, as in version 1.0.0', async () => {
  const poll = polls();
  const more = { ...raw, owner: { name: 'Rosa', brandNew: true } };
  const before = await poll(first, raw);
  expect(await poll(first, more)).toBe(before);
  expect(await polls()(first, more)).not.toBe(before);
  expect(await poll(first, { ...raw, owner: { name: 'Liam' } })).not.toBe(before);
});

test('a value that should be a group but is not counts as a whole', async () => {
  const poll = polls();
  const before = await poll(first, { ...raw, owner: 'Rosa' });
  expect(await poll(first, { ...raw, owner: 'Liam' })).not.toBe(before);
});
