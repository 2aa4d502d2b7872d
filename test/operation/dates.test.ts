import { group, list, moment, number, record, text } from '../../operation';
import { withIsoDates } from '../../operation/dates';

const thing = record({
  id: text('t1'),
  dateAdded: moment('2026-01-05T09:30:00.000Z'),
  startTime: number(340),
  opened: moment('2026-01-05T09:30:00.000Z'),
  steps: list(group({ endTime: number(1), doneAt: moment('2026-01-05T09:30:00.000Z') })),
});
const time = 1_784_283_629_850;
const iso = '2026-07-17T10:20:29.850Z';

test.each([
  ['milliseconds', { dateAdded: time }, { dateAdded: iso }],
  ['seconds', { dateAdded: 1_784_283_629 }, { dateAdded: '2026-07-17T10:20:29.000Z' }],
  [
    'seconds and nanoseconds',
    { lastMessageDate: { seconds: 1_784_283_629, nanoseconds: 850_000_000 } },
    { lastMessageDate: iso },
  ],
  [
    'the same with underscores',
    { updatedAt: { _seconds: 1_784_283_629, _nanoseconds: 0 } },
    { updatedAt: '2026-07-17T10:20:29.000Z' },
  ],
  ['a declared date of another name', { opened: time }, { opened: iso }],
  ['a date inside of a list', { steps: [{ doneAt: time }] }, { steps: [{ doneAt: iso }] }],
  ['an undeclared time', { lastSeenTime: time }, { lastSeenTime: iso }],
  ['an undeclared date in snake case', { created_at: time }, { created_at: iso }],
  [
    'an undeclared date inside',
    { activity: { timestamp: time } },
    { activity: { timestamp: iso } },
  ],
])('%s become ISO 8601', (_, given, expected) => {
  expect(withIsoDates(thing, given)).toEqual(expected);
});

test.each([
  { dateAdded: iso },
  { dateAdded: null },
  { dateAdded: 5 },
  { responseTime: 340 },
  { startTime: time },
  { steps: [{ endTime: time }] },
  { sort: [time] },
  { customFields: { hireDate: time } },
])('%j is not changed', (given) => {
  expect(withIsoDates(thing, given)).toEqual(given);
});
