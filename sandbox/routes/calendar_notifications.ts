import * as z from 'zod';
import type { CalendarNotification } from '../records/calendar_events';
import { refusal } from '../refusal';
import { route } from '../route';
import type { State } from '../state';
import type { LocationGrant } from '../tokens';
import { email, flag, pageOf, paging, queryFlag, text } from '../validation';
import { present } from '../views';
import { calendarOf } from './calendars';

const april = '2021-04-15' as const;

const times = z.array(z.strictObject({ timeOffset: z.number().optional(), unit: text.optional() }));

const required = {
  receiverType: z.enum(['contact', 'guest', 'assignedUser', 'emails', 'phoneNumbers', 'business']),
  channel: z.enum(['email', 'inApp', 'sms', 'whatsapp']),
  notificationType: z.enum([
    'booked',
    'confirmation',
    'cancellation',
    'reminder',
    'followup',
    'reschedule',
  ]),
};

const optional = {
  templateId: text.optional(),
  body: text.optional(),
  subject: text.optional(),
  afterTime: times.optional(),
  beforeTime: times.optional(),
  additionalEmailIds: z.array(email).optional(),
  additionalPhoneNumbers: z.array(text).optional(),
  selectedUsers: z.array(text).optional(),
  fromAddress: text.optional(),
  fromName: text.optional(),
  fromNumber: text.optional(),
};

const creation = z
  .array(z.strictObject({ ...required, ...optional, isActive: flag.default(true) }))
  .min(1);

const update = z
  .strictObject({ ...required, ...optional, isActive: flag, deleted: flag })
  .partial();

export const calendarNotifications = [
  route({
    endpoint: 'GET /calendars/{calendarId}/notifications',
    version: april,
    scope: 'calendars/events.readonly',
    level: 'location',
    query: z.strictObject({
      isActive: queryFlag.optional(),
      deleted: queryFlag.optional(),
      ...paging({ limit: 100 }),
    }),
    answer: ({ path, query, grant, state }) => {
      const { id: calendarId } = calendarOf(state, grant, path('calendarId'));
      const found = state.notifications
        .where({ calendarId })
        .filter(({ isActive }) => isActive === (query.isActive ?? isActive))
        .filter(({ deleted }) => deleted === (query.deleted ?? deleted));
      return pageOf(found, query).map(view);
    },
  }),

  route({
    endpoint: 'POST /calendars/{calendarId}/notifications',
    version: april,
    scope: 'calendars/events.write',
    level: 'location',
    body: creation,
    answer: ({ path, body, grant, state }) => {
      const { id: calendarId } = calendarOf(state, grant, path('calendarId'));
      return body
        .map((each) =>
          state.notifications.put({ id: state.ids.hex(), calendarId, deleted: false, ...each }),
        )
        .map(view);
    },
  }),

  route({
    endpoint: 'GET /calendars/{calendarId}/notifications/{notificationId}',
    version: april,
    scope: 'calendars/events.readonly',
    level: 'location',
    answer: (call) => view(notificationOf(call)),
  }),

  route({
    endpoint: 'PUT /calendars/{calendarId}/notifications/{notificationId}',
    version: april,
    scope: 'calendars/events.write',
    level: 'location',
    body: update,
    answer: (call) => {
      const { isActive, deleted, receiverType, channel, notificationType, ...rest } = call.body;
      const known = notificationOf(call);
      call.state.notifications.put({
        ...known,
        ...rest,
        isActive: isActive ?? known.isActive,
        deleted: deleted ?? known.deleted,
        receiverType: receiverType ?? known.receiverType,
        channel: channel ?? known.channel,
        notificationType: notificationType ?? known.notificationType,
      });
      return { message: 'Notification updated successfully' };
    },
  }),

  route({
    endpoint: 'DELETE /calendars/{calendarId}/notifications/{notificationId}',
    version: april,
    scope: 'calendars/events.write',
    level: 'location',
    answer: (call) => {
      call.state.notifications.put({ ...notificationOf(call), deleted: true });
      return { message: 'Notification deleted successfully' };
    },
  }),
];

type NotificationCall = {
  path: (name: 'calendarId' | 'notificationId') => string;
  grant: LocationGrant;
  state: State;
};

const notificationOf = ({ path, grant, state }: NotificationCall): CalendarNotification => {
  const { id } = calendarOf(state, grant, path('calendarId'));
  const notification = state.notifications.find(path('notificationId'));
  if (notification?.calendarId !== id)
    throw refusal(404, `Notification with id ${path('notificationId')} not found`);
  return notification;
};

const view = ({ id, calendarId: _, ...notification }: CalendarNotification) => ({
  _id: id,
  ...present(notification),
});
