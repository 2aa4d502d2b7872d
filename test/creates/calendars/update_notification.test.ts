import updateNotification from '../../../creates/calendars/update_notification';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { calendars, notifications, users } = seeded;
const calendarId = calendars.checkups;

test("update_notification updates a notification and returns its ID and HighLevel's message", async () => {
  const changes = {
    notificationType: 'reminder',
    receiverType: 'assignedUser',
    channel: 'inApp',
    subject: 'Tomorrow',
    body: 'Prepare the room.',
    templateId: 'template-1',
    additionalEmailIds: ['office@example.com'],
    additionalPhoneNumbers: ['+15550002222'],
    selectedUsers: [users.dentist],
    fromName: 'Harbor Dental',
    fromAddress: 'desk@example.com',
    fromNumber: '+15550001111',
  };
  const { requests, result } = await runWithCassette(updateNotification, {
    calendarId,
    notificationId: notifications.reminder,
    ...changes,
    beforeTime: [
      { beforeTimeOffset: '1', beforeTimeUnit: 'days' },
      { beforeTimeOffset: 2, beforeTimeUnit: '' },
    ],
    afterTime: [{ afterTimeOffset: 3 }],
    isActive: 'no',
    deleted: 'no',
  });

  expect(requests).toEqual([
    {
      method: 'PUT',
      path: `/calendars/${calendarId}/notifications/${notifications.reminder}`,
      headers: aprilHeaders.json,
      body: {
        ...changes,
        beforeTime: [
          { timeOffset: 1, unit: 'days' },
          { timeOffset: 2, unit: 'hours' },
        ],
        afterTime: [{ timeOffset: 3, unit: 'hours' }],
        isActive: false,
        deleted: false,
      },
    },
  ]);
  expect(result).toEqual({
    id: notifications.reminder,
    calendarId,
    success: true,
    message: 'Notification updated successfully',
  });
});

test('update_notification reports an unknown notification', async () => {
  const absent = { calendarId, notificationId: 'absentNotification', isActive: false };
  const { message } = await expectFailure(updateNotification, absent);
  expect(message).toMatch(/Check its IDs.*Notification with id absentNotification not found/);
});

test('update_notification reports the row with a missing time', async () => {
  const wrong = {
    calendarId,
    notificationId: notifications.reminder,
    beforeTime: [{ beforeTimeUnit: 'days' }],
  };
  const { message } = await expectFailure(updateNotification, wrong, { cassette: null });
  expect(message).toBe('Times Before, for a Reminder 1, Time: is required.');
});
