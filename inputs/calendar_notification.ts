import * as z from 'zod';
import { choice } from '../operation';
import { choicesFrom } from './choices';
import { phone } from './contact';
import { emails, id, listOf, longText } from './kinds';
import { userId } from './user';

/** A notification of the calendar in the field before. */
export const calendarNotificationId = () =>
  id().meta({
    label: 'Notification',
    ...choicesFrom('calendar_notification'),
    dependsOn: ['calendarId'],
  });

const receiverType = choice({
  contact: 'Contact',
  guest: 'Guest',
  assignedUser: 'Assigned User',
  emails: 'Email Addresses',
  phoneNumbers: 'Phone Numbers',
  business: 'Business',
}).meta({
  label: 'Receiver',
});

const channel = choice({
  email: 'Email',
  inApp: 'In the App',
  sms: 'SMS',
  whatsapp: 'WhatsApp',
}).meta({
  label: 'Channel',
});

const notificationType = choice({
  booked: 'Booking',
  confirmation: 'Confirmation',
  cancellation: 'Cancellation',
  reminder: 'Reminder',
  followup: 'Follow-Up',
  reschedule: 'Rescheduling',
}).meta({
  label: 'Sent On',
});

const subject = z.string().meta({ label: 'Subject', description: 'The subject, for an email.' });
const body = longText().meta({ label: 'Message' });
const templateId = z.string().trim().meta({
  label: 'Email Template',
  description: 'The ID of an email template in HighLevel.',
});
const isActive = z.boolean().meta({ label: 'Active' });
const fromName = z.string().meta({ label: 'From Name' });
const fromAddress = z.string().meta({
  label: 'From Address',
  description: 'The sender address of an email.',
});
const fromNumber = z.string().meta({
  label: 'From Number',
  description: 'The sender number of an SMS.',
});
const timeOffset = z.int().min(0).meta({ label: 'Time' });
const unit = z.string().default('hours').meta({
  label: 'Unit of Time',
  description: 'The unit of time as HighLevel writes it, like hours.',
});

const recipients = {
  additionalEmailIds: emails()
    .optional()
    .meta({ label: 'Additional Email Addresses', description: 'One email address per line.' }),
  additionalPhoneNumbers: listOf(phone()).optional().meta({
    label: 'Additional Phone Numbers',
    description: 'One number per line, with the country code, like +15551234567.',
  }),
  selectedUsers: listOf(userId()).optional().meta({
    label: 'Users',
    description:
      'Users to notify in the app or by email. Enter sub_account_admin for all admins of the sub-account.',
  }),
};

/** The new notifications of a calendar, one per row, and the additional recipients of all of them. */
export const newNotifications = {
  notifications: z
    .array(
      z
        .object({
          notificationType,
          notificationReceiver: receiverType,
          notificationChannel: channel,
          notificationSubject: subject.optional(),
          notificationBody: body.optional(),
          notificationTemplateId: templateId.optional(),
          notificationTimeOffset: timeOffset
            .optional()
            .describe(
              'How long before (Reminder) or after (Follow-Up) the appointment. Add more rows for more times.',
            ),
          notificationTimeUnit: unit,
          notificationFromName: fromName.optional(),
          notificationFromAddress: fromAddress.optional(),
          notificationFromNumber: fromNumber.optional(),
          notificationIsActive: isActive.default(true),
        })
        .refine(
          ({ notificationType: type, notificationTimeOffset: time }) =>
            time === undefined || type === 'reminder' || type === 'followup',
          { error: 'Time: only for Reminder and Follow-Up. Leave it empty for other types.' },
        ),
    )
    .min(1)
    .meta({ label: 'Notifications' }),
  ...recipients,
};

type NewNotifications = z.output<z.ZodObject<typeof newNotifications>>;

/** The request body: a list of notifications. */
export const notificationsOf = ({ notifications, ...recipients }: NewNotifications) =>
  notifications.map((row) => {
    const { notificationType, notificationTimeOffset: timeOffset } = row;
    const times =
      timeOffset === undefined ? undefined : [{ timeOffset, unit: row.notificationTimeUnit }];
    return {
      receiverType: row.notificationReceiver,
      channel: row.notificationChannel,
      notificationType,
      isActive: row.notificationIsActive,
      templateId: row.notificationTemplateId,
      subject: row.notificationSubject,
      body: row.notificationBody,
      [notificationType === 'reminder' ? 'beforeTime' : 'afterTime']: times,
      fromName: row.notificationFromName,
      fromAddress: row.notificationFromAddress,
      fromNumber: row.notificationFromNumber,
      ...recipients,
    };
  });

/** The fields for updating a notification. */
export const notificationForm = {
  notificationType: notificationType.optional(),
  receiverType: receiverType.optional(),
  channel: channel.optional(),
  subject: subject.optional(),
  body: body.optional(),
  templateId: templateId.optional(),
  beforeTime: z
    .array(z.object({ beforeTimeOffset: timeOffset, beforeTimeUnit: unit }))
    .optional()
    .meta({ label: 'Times Before, for a Reminder' }),
  afterTime: z
    .array(z.object({ afterTimeOffset: timeOffset, afterTimeUnit: unit }))
    .optional()
    .meta({ label: 'Times After, for a Follow-Up' }),
  ...recipients,
  fromName: fromName.optional(),
  fromAddress: fromAddress.optional(),
  fromNumber: fromNumber.optional(),
  isActive: isActive.optional(),
  deleted: z
    .boolean()
    .optional()
    .describe('Yes marks the notification as deleted. No restores it.'),
};

type NotificationForm = z.output<z.ZodObject<typeof notificationForm>>;

/** The request body for the values of `notificationForm`. */
export const notificationChange = ({ beforeTime, afterTime, ...form }: NotificationForm) => ({
  ...form,
  beforeTime: beforeTime?.map((row) => ({
    timeOffset: row.beforeTimeOffset,
    unit: row.beforeTimeUnit,
  })),
  afterTime: afterTime?.map((row) => ({
    timeOffset: row.afterTimeOffset,
    unit: row.afterTimeUnit,
  })),
});
