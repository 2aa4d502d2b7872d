import deleteNotification from '../../../creates/calendars/delete_notification';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { calendars, notifications } = seeded;
const calendarId = calendars.checkups;

test('delete_notification deletes a notification and returns its ID', async () => {
  const { requests, result } = await runWithCassette(deleteNotification, {
    calendarId,
    notificationId: notifications.booked,
  });

  expect(requests).toEqual([
    {
      method: 'DELETE',
      path: `/calendars/${calendarId}/notifications/${notifications.booked}`,
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toEqual({ id: notifications.booked, success: true });
});

test('delete_notification reports an unknown notification', async () => {
  const absent = { calendarId, notificationId: 'absentNotification' };
  const { message } = await expectFailure(deleteNotification, absent);
  expect(message).toMatch(/Check its IDs.*Notification with id absentNotification not found/);
});
