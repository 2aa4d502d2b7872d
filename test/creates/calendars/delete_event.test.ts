import deleteEvent from '../../../creates/calendars/delete_event';
import { runWithAnswers } from '../../../harness/driver';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { appointments, blockedSlots, calendars } = seeded;

test('delete_event deletes an appointment, with the empty body that HighLevel requires', async () => {
  const { requests, result } = await runWithCassette(deleteEvent, {
    chooseFromCalendarId: calendars.checkups,
    eventId: appointments.priyaCheckup,
  });

  expect(requests).toEqual([
    {
      method: 'DELETE',
      path: `/calendars/events/${appointments.priyaCheckup}`,
      headers: aprilHeaders.json,
      body: {},
    },
  ]);
  expect(result).toEqual({ id: appointments.priyaCheckup, success: true });
});

test('delete_event deletes a blocked slot', async () => {
  const { result } = await runWithCassette(
    deleteEvent,
    { eventId: blockedSlots.staffMeeting },
    { cassette: 'delete_event.block' },
  );
  expect(result).toEqual({ id: blockedSlots.staffMeeting, success: true });
});

test.each([200, 201])('delete_event accepts %i as success', async (status) => {
  const { result } = await runWithAnswers(deleteEvent, { eventId: 'one' }, () => ({
    status,
    body: { succeeded: true },
  }));
  expect(result).toEqual({ id: 'one', success: true });
});

test('delete_event reports an unknown event', async () => {
  const { message } = await expectFailure(deleteEvent, { eventId: 'absentEvent' });
  expect(message).toMatch(/Check its IDs.*Event with id absentEvent not found/);
});
