import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import getCalendarNotification from '../../../triggers/calendars/get_calendar_notification';

const { calendars, notifications } = seeded;
const calendarId = calendars.checkups;

test('get_calendar_notification returns a notification with a revision of its content', async () => {
  const { requests, result } = await runWithCassette(getCalendarNotification, {
    calendarId,
    notificationId: notifications.reminder,
  });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/calendars/${calendarId}/notifications/${notifications.reminder}`,
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toEqual([
    {
      id: notifications.reminder,
      revision: expect.stringMatching(/^[\da-f]{16}$/),
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

test('get_calendar_notification reports an unknown notification', async () => {
  const absent = { calendarId, notificationId: 'absentNotification' };
  const { message } = await expectFailure(getCalendarNotification, absent);
  expect(message).toMatch(/Check its IDs.*Notification with id absentNotification not found/);
});
