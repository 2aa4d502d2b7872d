import { errors, type ZObject } from 'zapier-platform-core';
import * as zod from 'zod';
import * as kinds from '../../inputs/kinds';
import { fieldsOf, type Input } from '../../operation/fields';
import { readInput } from '../../operation/values';

const z = { errors } as unknown as ZObject;

const read = (input: Input, inputData: Record<string, unknown>) =>
  readInput(z, input, { inputData, meta: {} } as never);

test.each([
  [zod.string(), { type: 'string', required: true }],
  [zod.string().optional(), { type: 'string', required: false }],
  [kinds.email(), { type: 'string', required: true }],
  [kinds.moment(), { type: 'datetime', required: true }],
  [kinds.longText(), { type: 'text', required: true }],
  [zod.number(), { type: 'number', required: true }],
  [zod.int().min(1).default(7), { type: 'integer', required: false, default: '7' }],
  [zod.boolean(), { type: 'boolean', required: true }],
  [zod.enum(['add', 'remove_all']), { choices: { add: 'Add', remove_all: 'Remove All' } }],
  [zod.array(zod.string()).optional(), { type: 'string', list: true, required: false }],
  [zod.record(zod.string(), zod.string()), { dict: true, required: true }],
  [
    zod.array(zod.object({ price: zod.number() })),
    { children: [{ key: 'price', type: 'number' }] },
  ],
  [zod.string().describe('Help.').optional(), { helpText: 'Help.', required: false }],
  [zod.string().meta({ label: 'Name' }).optional(), { label: 'Name', required: false }],
])('the field of schema %#', (schema, field) => {
  expect(fieldsOf(zod.object({ contactId: schema }))).toMatchObject([
    { key: 'contactId', label: 'Contact ID', ...field },
  ]);
});

test('a schema without a matching field is rejected immediately', () => {
  expect(() => fieldsOf(zod.object({ when: zod.date() }))).toThrow('cannot hold a zod date');
});

test('mapped values may have another type', () => {
  const input = zod.object({ dnd: zod.boolean(), count: zod.number(), name: zod.string() });
  const values = { dnd: false, count: 3, name: '3' };
  expect(read(input, { dnd: 'False', count: ' 3 ', name: 3 })).toEqual(values);
  expect(read(input, { dnd: 'no', count: 3, name: '3' })).toEqual(values);
});

test('empty values count as missing', () => {
  const input = zod.object({
    name: zod.string().optional(),
    tags: zod.array(zod.string()).optional(),
    lines: zod.array(zod.object({ price: zod.number() })).optional(),
  });
  expect(read(input, { name: '', tags: ['', null], lines: [{ price: '' }] })).toEqual({});
  expect(read(input, { name: null, tags: 'vip', lines: [null, { price: '5', x: 1 }] })).toEqual({
    tags: ['vip'],
    lines: [{ price: 5 }],
  });
});

test('named texts may have another type, and empty ones are left out', () => {
  const named = zod.record(zod.string(), zod.string());
  const input = zod.object({ customData: named.optional() });
  const customData = { count: 5, isNew: false, none: null, empty: '', name: 'a\ud800' };
  expect(read(input, { customData })).toEqual({
    customData: { count: '5', isNew: 'false', name: 'a\ufffd' },
  });
  expect(read(input, { customData: { none: null } })).toEqual({});
  expect(() => read(input, { customData: { tags: ['a'] } })).toThrow(
    'Custom Data, tags: is not text.',
  );
  const anything = zod.object({ data: zod.record(zod.string(), zod.unknown()) });
  const data = { count: 5, none: null, list: ['a'] };
  expect(read(anything, { data })).toEqual({ data });
});

test('white space alone is empty unless the field accepts any text', () => {
  const input = zod.object({
    phone: zod.string().trim().optional(),
    email: kinds.email().optional(),
    userId: kinds.id().default('u1'),
    tags: zod.array(zod.string().trim().min(1)).optional(),
    lines: zod.array(zod.object({ name: zod.string().trim() })).optional(),
    rows: zod.array(zod.object({ name: zod.string() })).optional(),
    named: zod.record(zod.string(), zod.string()).optional(),
    anything: zod.record(zod.string(), zod.unknown()).optional(),
    status: zod.enum(['open', 'won']).optional(),
    match: zod
      .string()
      .optional()
      .meta({ choices: { name: 'Name' } }),
    count: zod.number().optional(),
    text: zod.string().optional(),
  });
  const keys = Object.keys(input.shape);
  const blank = Object.fromEntries(keys.map((key) => [key, ' \n']));
  const form = { ...blank, tags: [' ', 'vip'], lines: [{ name: ' ' }] };
  expect(read(input, form)).toEqual({ userId: 'u1', tags: ['vip'], text: ' \n' });
});

test('booleans, choices and lists may have the formats of other apps', () => {
  const input = zod.object({
    dnd: zod.boolean(),
    off: zod.boolean(),
    status: zod.enum(['open', 'won']),
    kind: zod
      .enum(['A1', 'a1', 'b'])
      .meta({ choices: { A1: 'First', a1: 'Second', b: 'Third One' } }),
    days: zod.array(zod.enum(['mo', 'tu'])),
    lines: zod.array(zod.enum(['mo', 'tu'])),
    parts: zod.array(zod.number()),
    tags: zod.array(zod.string()),
    none: zod.array(zod.string()).optional(),
    count: zod.number().optional(),
    day: kinds.day().optional(),
  });
  const written = {
    dnd: ' True\n',
    off: 'off',
    status: ' Won',
    kind: 'third one',
    days: 'Mo, TU',
    lines: 'mo\r\nTu',
    parts: ['50\r\n25.5\n', 24.5],
    tags: ['[not JSON]', ' ["a, b", 5]'],
    none: '[]',
    count: ' ',
    day: '\n',
  };
  expect(read(input, written)).toEqual({
    dnd: true,
    off: false,
    status: 'won',
    kind: 'b',
    days: ['mo', 'tu'],
    lines: ['mo', 'tu'],
    parts: [50, 25.5, 24.5],
    tags: ['[not JSON]', 'a, b', '5'],
  });
  expect(() => read(input, { ...written, kind: 'A 1' })).toThrow('is not one of: A1, a1, b.');
  // A comma may be a part of a number.
  expect(() => read(input, { ...written, parts: '1,200' })).toThrow('Parts 1: is not a number.');
});

test.each([
  [zod.string(), undefined, 'is required.'],
  [zod.string(), '', 'is required.'],
  [zod.string(), { a: 1 }, 'is not text.'],
  [zod.string().max(75), 'x'.repeat(500), 'is more than 75 characters.'],
  [zod.array(zod.string()).min(1), [], 'is required.'],
  [zod.array(zod.string()).min(1), [''], 'is required.'],
  [kinds.id(), 'a/../../locations/x', 'is not an ID.'],
  [kinds.id(), '..', 'is not an ID.'],
  [kinds.id(), '{{bundle.authData.access_token}}', 'is not an ID.'],
  [kinds.email(), 'rosa@', 'is not an email address.'],
  [kinds.moment(), 'tomorrow', 'is not a date and time'],
  [kinds.moment(), '2026-04-31T10:00:00Z', 'is not a date and time'],
  [kinds.moment(), '2026-04-30T25:00:00Z', 'is not a date and time'],
  [kinds.day(), '04/30/2026', 'is not a date'],
  [zod.number(), 'many', 'is not a number.'],
  [zod.number().positive(), '0', 'must be more than 0.'],
  [zod.int(), '1.5', 'is not a whole number.'],
  [zod.int().max(31), 40, 'is more than 31.'],
  [zod.boolean(), 'constructor', 'is not true or false.'],
  [zod.enum(['add', 'remove']), '__proto__', 'is not one of: add, remove.'],
])("wrong value %#: the error has the field's label and the reason", (schema, value, reason) => {
  expect(() => read(zod.object({ dueDate: schema }), { dueDate: value })).toThrow(
    `Due Date: ${reason}`,
  );
});

test('the error names every fault, with the row for line items', () => {
  const input = zod.object({
    email: kinds.email(),
    lines: zod.array(zod.object({ linePrice: zod.number().meta({ label: 'Price' }) })),
  });
  expect(() => read(input, { email: 'x', lines: [{ linePrice: 1 }, { linePrice: 'x' }] })).toThrow(
    'Email: is not an email address. Lines 2, Price: is not a number.',
  );
});

test.each([
  ['2026-01-05T09:30:00-06:00', '2026-01-05T15:30:00.000Z'],
  ['2026-01-05T09:30Z', '2026-01-05T09:30:00.000Z'],
  ['2026-01-05T09:30:00 -0600', '2026-01-05T15:30:00.000Z'],
  ['2026-01-05 09:30:00 +05:30', '2026-01-05T04:00:00.000Z'],
  ['2026-01-05 09:30:00', '2026-01-05T09:30:00.000Z'],
  ['2026-01-05', '2026-01-05T00:00:00.000Z'],
])('the moment %s', (given, expected) => {
  expect(read(zod.object({ at: kinds.moment() }), { at: given })).toEqual({ at: expected });
});

test("a time without an offset is in the user's Zapier time zone", () => {
  const input = zod.object({ at: kinds.moment(), on: kinds.day() });
  const bundle = {
    inputData: { at: '2026-07-05 09:30', on: '2026-07-05T23:30' },
    meta: { timezone: 'America/Chicago' },
  };
  expect(readInput(z, input, bundle as never)).toEqual({
    at: '2026-07-05T14:30:00.000Z',
    on: '2026-07-05',
  });
  expect(readInput(z, input, { ...bundle, meta: { timezone: 'Mars/Base' } } as never)).toEqual({
    at: '2026-07-05T09:30:00.000Z',
    on: '2026-07-05',
  });
});

test('values of unknown fields are ignored', () => {
  const input = zod.object({
    type: zod.enum(['SMS', 'Email']).default('SMS'),
    email: kinds
      .email()
      .optional()
      .meta({ visibleWhen: { type: ['Email'] } }),
    number: zod
      .number()
      .optional()
      .meta({ visibleWhen: { type: ['SMS'] } }),
  });
  const left = { email: 'wrong', number: '5' };
  expect(read(input, left)).toEqual({ type: 'SMS', number: 5 });
  expect(() => read(input, { ...left, type: 'Email' })).toThrow('Email: is not an email address.');
});
