import * as z from 'zod';
import { calendarId } from '../../inputs/calendar';
import { calendarNotificationId } from '../../inputs/calendar_notification';
import { pollingTrigger } from '../../operation';
import { calendarNotification } from '../../records/calendar_notification';

export default pollingTrigger({
  key: 'get_calendar_notification',
  noun: 'Calendar Notification',
  label: 'Get Calendar Notification',
  description: 'Triggers when a notification of a calendar that you choose is changed.',
  endpoint: 'GET /calendars/{calendarId}/notifications/{notificationId}',
  version: '2021-04-15',
  scope: 'calendars/events.readonly',
  input: z.object({ calendarId: calendarId(), notificationId: calendarNotificationId() }),
  record: calendarNotification,
  firesOn: 'changed record',
  watches: ['calendarId', 'notificationId'],
});
