import * as z from 'zod';
import { calendarId } from '../../inputs/calendar';
import { newNotifications, notificationsOf } from '../../inputs/calendar_notification';
import { action, type Item } from '../../operation';
import { createdNotifications, createdNotificationsOf } from '../../records/calendar_notification';

export default action({
  key: 'create_calendar_notification',
  noun: 'Calendar Notification',
  label: 'Create Calendar Notification',
  description: 'Creates one or more notifications, like reminders, for the bookings of a calendar.',
  endpoint: 'POST /calendars/{calendarId}/notifications',
  version: '2021-04-15',
  scope: 'calendars/events.write',
  input: z.object({ calendarId: calendarId(), ...newNotifications }),
  request: (form) => ({ body: notificationsOf(form) }),
  result: (body: Item | Item[], { calendarId, notifications }) =>
    createdNotificationsOf(body, calendarId, notifications.length),
  record: createdNotifications,
});
