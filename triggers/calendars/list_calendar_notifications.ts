import * as z from 'zod';
import { bySkip } from '../../highlevel/pages';
import { calendarId } from '../../inputs/calendar';
import { pollingTrigger } from '../../operation';
import { calendarNotification } from '../../records/calendar_notification';

export default pollingTrigger({
  key: 'list_calendar_notifications',
  noun: 'Calendar Notification',
  label: 'List Calendar Notifications',
  description: 'Triggers when a notification is added to a calendar that you choose.',
  endpoint: 'GET /calendars/{calendarId}/notifications',
  version: '2021-04-15',
  scope: 'calendars/events.readonly',
  input: z.object({
    calendarId: calendarId(),
    isActive: z.boolean().optional().meta({
      label: 'Active',
      description:
        'Yes for notifications that are on, No for those that are off. Leave empty for all.',
    }),
    deleted: z
      .boolean()
      .default(false)
      .describe('Yes returns only deleted notifications, which HighLevel keeps.'),
  }),
  record: calendarNotification,
  firesOn: 'user choice',
  watches: ['calendarId', 'isActive', 'deleted'],
  // No `limit` is sent: 100 is the default, and HighLevel has rejected one
  // (docs/highlevel_quirks.md#calendar-notifications).
  nextPage: ({ query, ...request }, items) =>
    bySkip({ ...request, query: { limit: 100, ...query } }, items),
});
