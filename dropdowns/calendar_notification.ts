import * as z from 'zod';
import { dropdown, type Item, id } from '../operation';
import { labelOf } from '../operation/label';

export default dropdown({
  key: 'calendar_notification_dropdown',
  noun: 'Calendar Notification',
  endpoint: 'GET /calendars/{calendarId}/notifications',
  version: '2021-04-15',
  scope: 'calendars/events.readonly',
  input: z.object({
    calendarId: id().meta({ label: 'Calendar' }),
  }),
  request: (_, { page }) => ({
    // The first page is requested without `limit`, because HighLevel rejects it as text
    // (docs/highlevel_quirks.md#calendar-notifications).
    query: { deleted: false, ...(page && { limit: 100, skip: page * 100 }) },
  }),
  // The response body is the list itself.
  value: ({ _id }: Item) => _id,
  title: ({ notificationType, channel, receiverType }: Item) =>
    [notificationType, channel, receiverType]
      .flatMap((word) => (typeof word === 'string' && word ? [labelOf(word)] : []))
      .join(', '),
  details: ({ subject, isActive }: Item) => [subject, isActive === false && 'off'],
  isPaged: true,
});
