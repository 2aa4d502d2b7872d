import appointment from '../../dropdowns/appointment';
import blockedSlot from '../../dropdowns/blocked_slot';
import { runWithAnswers } from '../../harness/driver';

const events = [
  { id: 'e1', title: 'Check-up', startTime: '2026-11-24T09:00:00-08:00' },
  { id: 'e2', title: 'Check-up', startTime: '2026-11-24T09:30:00-08:00', deleted: false },
  { id: 'e3', title: 'Check-up', startTime: '2026-11-24T10:00:00-08:00', deleted: true },
];

test.each([
  ['appointments', appointment, { chooseFromCalendarId: 'c1' }],
  ['blocked slots', blockedSlot, { calendarId: 'c1' }],
])('%s show their local time, and deleted ones are not listed', async (_, dropdown, input) => {
  const { result } = await runWithAnswers(dropdown, input, () => ({ body: { events } }));
  expect(result).toEqual([
    { id: 'e1', name: 'Check-up, 2026-11-24 09:00' },
    { id: 'e2', name: 'Check-up, 2026-11-24 09:30' },
  ]);
});
