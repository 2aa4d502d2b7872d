import { flag, group, type Item, isItem, list, number, record, text, withId } from '../operation';
import { version1 } from './version_1';

const times = (when: 'Before' | 'After') =>
  list(
    group({
      timeOffset: number(1, { label: `Time ${when}` }),
      unit: text('hours', { label: `Unit of Time ${when}` }),
    }),
  );

const fields = {
  id: text('66f1d8a2c4b5e60012ab34cd'),
  notificationType: text('reminder'),
  receiverType: text('contact'),
  channel: text('email'),
  subject: text('Your visit is tomorrow'),
  body: text('See you at nine.', { label: 'Message' }),
  templateId: text('0as9d8as0dYlWd2wuCAZ', { label: 'Email Template ID' }),
  beforeTime: times('Before'),
  afterTime: times('After'),
  additionalEmailIds: list(
    text('front.desk@harbor-dental.example.com', { label: 'Additional Email Addresses' }),
  ),
  additionalPhoneNumbers: list(text('+15550100101')),
  additionalWhatsappNumbers: list(text('+15550100101', { label: 'Additional WhatsApp Numbers' })),
  selectedUsers: list(text('VCa734uS5pGAZuP4EP0u', { label: 'User IDs' })),
  isActive: flag(true, { label: 'Is Active' }),
  deleted: flag(false),
};

/** A message that a calendar sends automatically. */
export const calendarNotification = record(fields, {
  counted: version1.calendarNotification,
  normalize: withId,
});

/** All notifications that one step created in a calendar. */
export const createdNotifications = record(
  {
    calendarId: text('keBJkFnXZAirr3kXUUOi'),
    success: flag(true, { label: 'All Were Created' }),
    notifications: list(group(fields)),
  },
  { isReadFromList: true },
);

/** Reads the response, a list of the created notifications. */
export const createdNotificationsOf = (body: Item | Item[], calendarId: string, asked: number) => {
  const notifications = [body].flat().map((each) => (isItem(each) ? withId(each) : {}));
  if (!notifications.every(({ id }) => id)) return undefined;
  return { calendarId, success: notifications.length >= asked, notifications };
};

/** A changed notification; HighLevel returns only a message. */
export const notificationUpdate = record({
  id: fields.id,
  calendarId: text('keBJkFnXZAirr3kXUUOi'),
  success: flag(true),
  message: text('Notification updated successfully'),
});
