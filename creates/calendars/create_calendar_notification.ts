import * as z from 'zod';
import { path } from '../../highlevel/path';
import { calendarId } from '../../inputs/calendar';
import { newNotifications, notificationsOf } from '../../inputs/calendar_notification';
import { action, type Item } from '../../operation';
import { createdNotifications, createdNotificationsOf } from '../../records/calendar_notification';

export default action({
  key: 'create_calendar_notification',
  noun: 'Calendar Notification',
  label: 'Create Calendar Notification',
  description: 'Creates one or more notifications, like reminders, for the bookings of a calendar.',
  scope: 'calendars/events.write',
  input: z.object({ calendarId: calendarId(), ...newNotifications }),
  request: ({ calendarId, ...form }) => ({
    method: 'POST',
    path: path`/calendars/${calendarId}/notifications`,
    body: notificationsOf(form),
    version: '2021-04-15',
  }),
  result: (body: Item | Item[], { calendarId, notifications }) =>
    createdNotificationsOf(body, calendarId, notifications.length),
  record: createdNotifications,
});
