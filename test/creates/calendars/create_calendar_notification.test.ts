import createCalendarNotification from '../../../creates/calendars/create_calendar_notification';
import { runWithAnswers } from '../../../harness/driver';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { calendars, users } = seeded;
const calendarId = calendars.whitening;
const booked = {
  notificationType: 'booked',
  notificationReceiver: 'contact',
  notificationChannel: 'email',
};

test('create_calendar_notification creates several at once and returns all of them', async () => {
  const { requests, result } = await runWithCassette(createCalendarNotification, {
    calendarId,
    notifications: [
      {
        ...booked,
        notificationSubject: 'You are booked',
        notificationBody: 'We look forward to it.',
        notificationTemplateId: 'template-1',
        notificationFromName: 'Harbor Dental',
        notificationFromAddress: 'desk@example.com',
      },
      {
        notificationType: 'reminder',
        notificationReceiver: 'contact',
        notificationChannel: 'sms',
        notificationBody: 'See you tomorrow.',
        notificationTimeOffset: '24',
        notificationFromNumber: '+15550001111',
      },
      {
        notificationType: 'followup',
        notificationReceiver: 'business',
        notificationChannel: 'inApp',
        notificationTimeOffset: 2,
        notificationTimeUnit: 'days',
        notificationIsActive: 'no',
      },
    ],
    additionalEmailIds: ['office@example.com', 'lab@example.com'],
    additionalPhoneNumbers: ['+15550002222'],
    selectedUsers: [users.reception, 'sub_account_admin'],
  });

  const recipients = {
    additionalEmailIds: ['office@example.com', 'lab@example.com'],
    additionalPhoneNumbers: ['+15550002222'],
    selectedUsers: [users.reception, 'sub_account_admin'],
  };
  const sent = [
    {
      notificationType: 'booked',
      receiverType: 'contact',
      channel: 'email',
      isActive: true,
      subject: 'You are booked',
      body: 'We look forward to it.',
      templateId: 'template-1',
      fromName: 'Harbor Dental',
      fromAddress: 'desk@example.com',
      ...recipients,
    },
    {
      notificationType: 'reminder',
      receiverType: 'contact',
      channel: 'sms',
      isActive: true,
      body: 'See you tomorrow.',
      beforeTime: [{ timeOffset: 24, unit: 'hours' }],
      fromNumber: '+15550001111',
      ...recipients,
    },
    {
      notificationType: 'followup',
      receiverType: 'business',
      channel: 'inApp',
      isActive: false,
      afterTime: [{ timeOffset: 2, unit: 'days' }],
      ...recipients,
    },
  ];
  expect(requests).toEqual([
    {
      method: 'POST',
      path: `/calendars/${calendarId}/notifications`,
      headers: aprilHeaders.json,
      body: sent,
    },
  ]);
  expect(result).toEqual({
    calendarId,
    success: true,
    notifications: sent.map((notification) => ({
      id: expect.stringMatching(/^[\da-f]{24}$/),
      ...notification,
      deleted: false,
    })),
  });
});

test('create_calendar_notification reports that HighLevel created fewer than requested', async () => {
  const two = { calendarId, notifications: [booked, { ...booked, notificationChannel: 'sms' }] };
  const { result } = await runWithAnswers(createCalendarNotification, two, () => ({
    body: [{ _id: 'one' }],
  }));
  expect(result).toEqual({ calendarId, success: false, notifications: [{ id: 'one' }] });
});

test('create_calendar_notification reports an unknown calendar', async () => {
  const absent = { calendarId: 'absentCalendar', notifications: [booked] };
  const { message } = await expectFailure(createCalendarNotification, absent);
  expect(message).toMatch(/did not accept this.*Calendar with id absentCalendar not found/);
});

test('create_calendar_notification reports the row and the invalid address', async () => {
  const wrong = {
    calendarId,
    notifications: [booked, { ...booked, notificationTimeOffset: 2 }],
    additionalEmailIds: ['office@'],
  };
  const { message } = await expectFailure(createCalendarNotification, wrong, { cassette: null });
  expect(message).toBe(
    'Notifications 2: Time: only for Reminder and Follow-Up. Leave it empty for other types. Additional Email Addresses 1: is not an email address.',
  );
});
