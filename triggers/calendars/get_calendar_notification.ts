import * as z from 'zod';
import { path } from '../../highlevel/path';
import { calendarId } from '../../inputs/calendar';
import { calendarNotificationId } from '../../inputs/calendar_notification';
import { pollingTrigger } from '../../operation';
import { calendarNotification } from '../../records/calendar_notification';

export default pollingTrigger({
  key: 'get_calendar_notification',
  noun: 'Calendar Notification',
  label: 'Get Calendar Notification',
  description: 'Triggers when a notification of a calendar that you choose is changed.',
  scope: 'calendars/events.readonly',
  input: z.object({ calendarId: calendarId(), notificationId: calendarNotificationId() }),
  request: ({ calendarId, notificationId }) => ({
    method: 'GET',
    path: path`/calendars/${calendarId}/notifications/${notificationId}`,
    version: '2021-04-15',
  }),
  record: calendarNotification,
  firesOn: 'changed record',
  watches: ['calendarId', 'notificationId'],
});
