import * as z from 'zod';
import { calendarId } from '../../inputs/calendar';
import { calendarNotificationId } from '../../inputs/calendar_notification';
import { action } from '../../operation';
import { deleted } from '../../records/deletion';

export default action({
  key: 'delete_notification',
  noun: 'Calendar Notification',
  label: 'Delete Notification',
  description: 'Deletes a notification of a calendar. This cannot be undone.',
  endpoint: 'DELETE /calendars/{calendarId}/notifications/{notificationId}',
  version: '2021-04-15',
  scope: 'calendars/events.write',
  input: z.object({ calendarId: calendarId(), notificationId: calendarNotificationId() }),
  warning: 'To stop a notification for a while, use Update Notification and set Active to No.',
  ...deleted('notificationId'),
});
