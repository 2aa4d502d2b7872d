import { runWithAnswers } from '../../harness/driver';
import getFreeSlots from '../../triggers/calendars/get_free_slots';

test('a key that is not a day with slots gives no free slot', async () => {
  const slots = ['2026-11-24T10:00:00-08:00', 7, 'noon'];
  const { result } = await runWithAnswers(getFreeSlots, { calendarId: 'abc' }, () => ({
    body: {
      traceId: '0f4e9c0a',
      _dates_: { slots },
      '2026-11-21': null,
      '2026-11-22': { slots: [] },
      '2026-11-23': ['2026-11-23T10:00:00-08:00'],
      '2026-11-24': { slots },
      '2026-11-25': 'closed',
    },
  }));
  expect(result).toMatchObject([
    { id: 'abc_2026-11-24T18:00:00.000Z', date: '2026-11-24' },
    { id: 'abc_noon', startTime: 'noon' },
  ]);
});

test('a free slot is the same whatever its time zone', async () => {
  const idsIn = async (slot: string) => {
    const { result } = await runWithAnswers(getFreeSlots, { calendarId: 'abc' }, () => ({
      body: { [slot.slice(0, 10)]: { slots: [slot] } },
    }));
    return result;
  };
  const id = 'abc_2026-11-24T18:00:00.000Z';
  expect(await idsIn('2026-11-24T10:00:00-08:00')).toMatchObject([{ id }]);
  expect(await idsIn('2026-11-25T03:00:00+09:00')).toMatchObject([{ id }]);
});
