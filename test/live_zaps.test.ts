import { breaks, filedMaps, presentMaps } from '../proofs/live_zaps';
import exceptions from '../proofs/live_zaps/exceptions.json';
import {
  breaksBetween,
  type LiveZapMap,
  type MappedField,
  outputFieldsIn,
  textOf,
  unexcused,
  withAdditions,
} from '../proofs/live_zaps/map';

test('nothing that a live Zap uses was removed or has another type', async () => {
  expect(await breaks()).toEqual([]);
});

test('every exception is needed', async () => {
  const present = await presentMaps();
  for (const { what, operations, reason } of exceptions) {
    expect(reason.length).toBeGreaterThan(20);
    for (const name of operations) {
      const filed = filedMaps().get(name);
      const found = filed ? breaksBetween(filed, present.get(name)) : [];
      expect({ name, found: found.map((each) => each.what) }).toEqual({
        name,
        found: expect.arrayContaining(what),
      });
    }
  }
  expect(filedMaps().size).toBeGreaterThanOrEqual(126);
});

const text: MappedField = { type: 'string' };

const before: LiveZapMap = {
  inputs: {
    contactId: { type: 'string', required: true, source: 'contact_dropdown.id.name' },
    type: { type: 'string', choices: ['Email', 'SMS'] },
    items: { type: 'line items' },
    'items[]qty': { type: 'number' },
    note: text,
  },
  outputs: { id: text, tags: { type: 'string', list: true } },
};

const changed = (change: { inputs?: object; outputs?: object }): LiveZapMap => ({
  inputs: { ...before.inputs, ...change.inputs },
  outputs: { ...before.outputs, ...change.outputs },
});

const without = (kind: 'inputs' | 'outputs', name: string): LiveZapMap => {
  const { [name]: _, ...rest } = before[kind];
  return { ...before, [kind]: rest };
};

test.each<[string, LiveZapMap | undefined, string, string]>([
  ['an operation that is gone', undefined, 'operation', 'stop'],
  ['an input that is gone', without('inputs', 'note'), 'input note', 'no longer sent'],
  ['a column that is gone', without('inputs', 'items[]qty'), 'input items[]qty', 'no longer sent'],
  [
    'an input of another type',
    changed({ inputs: { note: { type: 'number' } } }),
    'input note type',
    'It was string and is number',
  ],
  [
    'an input that is now a list',
    changed({ inputs: { note: { ...text, list: true } } }),
    'input note type',
    'is a list of string',
  ],
  [
    'an input that is now required',
    changed({ inputs: { note: { ...text, required: true } } }),
    'input note required',
    'leave it empty fail',
  ],
  [
    'a new input that is required',
    changed({ inputs: { more: { ...text, required: true } } }),
    'input more required',
    'Zaps without it fail',
  ],
  [
    'an input from another dropdown',
    changed({
      inputs: { contactId: { ...text, required: true, source: 'user_dropdown.id.name' } },
    }),
    'input contactId source',
    'contact_dropdown.id.name',
  ],
  [
    'a removed choice',
    changed({ inputs: { type: { type: 'string', choices: ['Email'] } } }),
    'input type choices',
    'SMS',
  ],
  [
    'an input that now has choices',
    changed({ inputs: { note: { ...text, choices: ['a'] } } }),
    'input note choices',
    'anything else',
  ],
  ['an output that is gone', without('outputs', 'id'), 'output id', 'map it'],
  [
    'an output of another type',
    changed({ outputs: { id: { type: 'number' } } }),
    'output id type',
    'It was string and is number',
  ],
  [
    'a list that is now one value',
    changed({ outputs: { tags: text } }),
    'output tags type',
    'It was a list of string and is string',
  ],
])('%s breaks live Zaps', (_, after, what, effect) => {
  const found = breaksBetween(before, after);
  expect(found).toEqual([{ what, effect: expect.stringContaining(effect) }]);
  const excuse = { what: [what], operations: ['creates/a'], reason: 'nobody has it' };
  expect(unexcused('creates/a', found, [excuse])).toEqual([]);
  expect(unexcused('creates/b', found, [excuse])).toEqual(found);
});

test('an addition breaks nothing and is added to the list', () => {
  const after = changed({
    inputs: {
      more: text,
      contactId: { type: 'string', source: 'contact_dropdown.id.name', search: 'find_contact.id' },
      type: { type: 'string', choices: ['Email', 'SMS', 'WhatsApp'] },
      rows: { type: 'line items' },
      'rows[]name': { type: 'string', required: true },
    },
    outputs: { dateAdded: { type: 'datetime' } },
  });
  expect(breaksBetween(before, after)).toEqual([]);
  const filed = withAdditions(before, after);
  expect(JSON.parse(textOf(filed))).toEqual(filed);
  expect(filed.inputs.type?.choices).toEqual(['Email', 'SMS', 'WhatsApp']);
  expect(Object.keys(filed.outputs)).toContain('dateAdded');
});

test('static and dynamic output fields are found', async () => {
  const fields = [
    { key: 'id' },
    async () => [{ key: 'name', type: 'string' as const }],
    () => {
      throw new Error('This needs an account.');
    },
  ];
  expect(await outputFieldsIn(fields)).toEqual([{ key: 'id' }, { key: 'name', type: 'string' }]);
});
