import { runWithAnswers } from '../../../harness/driver';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import listCalendarNotifications from '../../../triggers/calendars/list_calendar_notifications';

const { calendars, notifications } = seeded;
const calendarId = calendars.checkups;

test('list_calendar_notifications returns the notifications of a calendar that are not deleted', async () => {
  const { requests, result } = await runWithCassette(listCalendarNotifications, {
    calendarId,
    isActive: 'yes',
  });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/calendars/${calendarId}/notifications`,
      query: { isActive: 'true', deleted: 'false' },
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toEqual([
    {
      id: notifications.booked,
      revision: '1',
      notificationType: 'booked',
      receiverType: 'contact',
      channel: 'email',
      subject: 'Your visit to Harbor Dental',
      body: 'We look forward to seeing you.',
      isActive: true,
      deleted: false,
    },
    {
      id: notifications.reminder,
      revision: '1',
      notificationType: 'reminder',
      receiverType: 'contact',
      channel: 'sms',
      body: 'See you tomorrow.',
      beforeTime: [{ timeOffset: 24, unit: 'hours' }],
      isActive: true,
      deleted: false,
    },
  ]);
});

test('list_calendar_notifications returns deleted ones on request, with a revision of their content', async () => {
  const { result } = await runWithCassette(
    listCalendarNotifications,
    { calendarId, deleted: 'yes', triggerOn: 'new_or_updated' },
    { cassette: 'list_calendar_notifications.updated' },
  );
  expect(keysOf(result)).toEqual([[notifications.dropped, expect.stringMatching(/^[\da-f]{16}$/)]]);
});

test('list_calendar_notifications requests a second page only if the first is full', async () => {
  const page = (from: number, length: number) =>
    Array.from({ length }, (_, index) => ({ _id: `notification-${from + index}` }));
  const { requests, result } = await runWithAnswers(
    listCalendarNotifications,
    { calendarId },
    (_, index) => ({ body: index ? page(100, 3) : page(0, 100) }),
  );
  expect(requests.map(({ query }) => query)).toEqual([
    { deleted: 'false' },
    { deleted: 'false', limit: '100', skip: '100' },
  ]);
  expect(keysOf(result)).toHaveLength(103);
});

test('list_calendar_notifications reports an unknown calendar', async () => {
  const { message } = await expectFailure(listCalendarNotifications, {
    calendarId: 'absentCalendar',
  });
  expect(message).toMatch(/did not accept this.*Calendar with id absentCalendar not found/);
});
