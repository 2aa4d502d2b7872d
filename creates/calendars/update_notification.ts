import * as z from 'zod';
import { succeeded } from '../../highlevel/success';
import { calendarId } from '../../inputs/calendar';
import {
  calendarNotificationId,
  notificationChange,
  notificationForm,
} from '../../inputs/calendar_notification';
import { action } from '../../operation';
import { notificationUpdate } from '../../records/calendar_notification';

export default action({
  key: 'update_notification',
  noun: 'Calendar Notification',
  label: 'Update Notification',
  description:
    'Updates a notification of a calendar. Fields that you leave empty stay as they are.',
  endpoint: 'PUT /calendars/{calendarId}/notifications/{notificationId}',
  version: '2021-04-15',
  scope: 'calendars/events.write',
  input: z.object({
    calendarId: calendarId(),
    notificationId: calendarNotificationId(),
    ...notificationForm,
  }),
  request: (form) => ({ body: notificationChange(form) }),
  result: (body: { message?: string }, { calendarId, notificationId }) => ({
    id: notificationId,
    calendarId,
    success: succeeded(body),
    message: body.message,
  }),
  record: notificationUpdate,
});
