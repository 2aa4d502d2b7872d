import * as z from 'zod';
import { choice } from '../operation';
import { appointmentId, chooseFromCalendar } from './appointment';
import { choicesFrom } from './choices';
import { contactId, phone } from './contact';
import { conversationId } from './conversation';
import { email, emails, id, longText, moment, webAddresses } from './kinds';
import { chooseFromConversation, emailMessageId, messageId, messageStatus } from './message';

const types = {
  SMS: 'SMS',
  Email: 'Email',
  WhatsApp: 'WhatsApp',
  IG: 'Instagram',
  FB: 'Facebook',
  Live_Chat: 'Live Chat',
  RCS: 'RCS',
  TIKTOK: 'TikTok',
  Custom: 'Custom Provider',
} as const;

type Type = keyof typeof types;

const visibleWhen = (...type: Type[]) => ({ visibleWhen: { type } });

const allBut = (type: Type) => Object.keys(types).filter((each) => each !== type);

const inEmails = visibleWhen('Email');

/** Fields that few messages need: the form shows them on request, or if they have a value. */
const onRequest = { foldedUnless: { showMore: ['true'] } };

const byNumber: Type[] = ['SMS', 'RCS', 'WhatsApp', 'Custom'];

/** The fields of most emails. */
const emailFields = {
  emailFrom: email()
    .optional()
    .meta({
      label: 'From',
      description:
        'An address that the sub-account can send from. Leave empty for the default address.',
      ...inEmails,
    }),
  emailCc: emails()
    .optional()
    .meta({ label: 'CC', ...inEmails }),
  emailBcc: emails()
    .optional()
    .meta({ label: 'BCC', ...inEmails }),
};

/** The fields of few emails. */
const furtherEmailFields = {
  emailTo: email()
    .optional()
    .meta({
      label: 'To',
      description: 'An email address of the contact. Leave empty for the main one.',
      ...inEmails,
      ...onRequest,
    }),
  emailReplyMode: choice({ reply: 'Reply', reply_all: 'Reply to All' })
    .optional()
    .meta({
      label: 'Reply Mode',
      description: 'Who gets the reply. Choose the Message to Answer too.',
      ...inEmails,
      ...onRequest,
    }),
  customSubtypeId: id()
    .optional()
    .meta({
      label: 'Email Preference ID',
      description: 'The ID of the email preference that contacts can unsubscribe from.',
      ...inEmails,
      ...onRequest,
    }),
  usesNativeSchedulingAi: z
    .boolean()
    .optional()
    .meta({
      label: 'Schedule with AI',
      description: 'Lets HighLevel choose when the email is sent.',
      ...inEmails,
      ...onRequest,
    }),
  optimizationPeriod: choice({ '24h': '24 Hours', '48h': '48 Hours', '72h': '72 Hours' })
    .optional()
    .meta({
      label: 'Optimization Period',
      description: 'The period in which HighLevel sends the email if you use Schedule with AI.',
      ...inEmails,
      ...onRequest,
    }),
  forward_isForwarded: z
    .boolean()
    .optional()
    .meta({
      label: 'Forward an Email',
      description: 'Forwards an email that was sent or received before.',
      altersDynamicFields: true,
      ...inEmails,
      ...onRequest,
    }),
};

const inForwards = { visibleWhen: { type: ['Email'], forward_isForwarded: ['true'] } };

/** The fields of a forwarded email. */
const forwardFields = {
  forward_messageId: messageId()
    .optional()
    .meta({
      label: 'Message to Forward',
      description:
        'The thread of the email. Choose a Source Conversation to fill this list, or map the ID from an earlier step.',
      ...choicesFrom('source_message'),
      ...inForwards,
    }),
  forward_emailMessageId: emailMessageId()
    .optional()
    .meta({
      label: 'Email to Forward',
      description:
        'An email of the thread. Leave empty to forward the whole thread. Choose a Source Conversation to fill this list.',
      ...choicesFrom('source_email'),
      ...inForwards,
    }),
  forward_forwardWholeThread: z
    .boolean()
    .optional()
    .meta({ label: 'Forward Whole Thread', ...inForwards }),
  forward_toEmail: email()
    .optional()
    .meta({ label: 'Forward To', ...inForwards }),
  forward_recipientContactId: contactId()
    .optional()
    .meta({
      label: 'Recipient Contact',
      description: 'The contact that the email is forwarded to.',
      ...inForwards,
    }),
  forward_recipientConversationId: conversationId()
    .optional()
    .meta({
      label: 'Recipient Conversation',
      description: 'The conversation that the email is forwarded to.',
      ...choicesFrom('recipient_conversation'),
      ...inForwards,
    }),
  forward_sourceContactId: contactId()
    .optional()
    .meta({
      label: 'Source Contact',
      description: 'The contact of the email. Leave empty to let HighLevel find it.',
      ...inForwards,
    }),
  forward_sourceConversationId: conversationId()
    .optional()
    .meta({
      label: 'Source Conversation',
      description: 'The conversation of the email. Leave empty to let HighLevel find it.',
      ...choicesFrom('source_conversation'),
      ...inForwards,
    }),
};

/** The fields of messages to a phone number. */
const numberFields = {
  fromNumber: phone()
    .optional()
    .meta({
      label: 'From Number',
      description:
        'A phone number of the sub-account, like +15551234567. Leave empty for the default number.',
      ...visibleWhen(...byNumber),
      ...onRequest,
    }),
  toNumber: phone()
    .optional()
    .meta({
      label: 'To Number',
      description:
        'A phone number of the contact, like +15551234567. Leave empty for the main one.',
      ...visibleWhen(...byNumber),
      ...onRequest,
    }),
};

/**
 * The error for a message without content that HighLevel would send. HighLevel ignores the text of
 * an email without HTML, and does not deliver files over WhatsApp
 * (docs/highlevel_quirks.md#message-attachments).
 */
const noContent = new Map([
  ['SMS', 'Message, Attachments or Template ID: at least one of them is required.'],
  ['WhatsApp', 'Message or Template ID: files alone are not delivered over WhatsApp.'],
  [
    'Email',
    'Email Content, Attachments or Template ID: an email is not sent with a Message alone.',
  ],
]);

/** The fields of a message, which depend on its type. */
export const messageForm = z
  .object({
    type: z
      .enum(Object.keys(types) as [Type, ...Type[]])
      .meta({ label: 'Type', choices: types, altersDynamicFields: true }),
    contactId: contactId(),
    subject: z.string().optional().meta(inEmails),
    html: longText()
      .optional()
      .meta({
        label: 'Email Content',
        type: 'text',
        description: 'Plain text and HTML both work.',
        ...inEmails,
      }),
    message: longText()
      .optional()
      .meta({
        description: 'The text of the message.',
        foldedUnless: { type: allBut('Email') },
      }),
    attachments: webAddresses()
      .optional()
      .meta({
        description: 'Public URLs of files, one per line.',
        foldedUnless: { type: allBut('WhatsApp') },
      }),
    conversationProviderId: id()
      .optional()
      .meta({
        description: 'The conversation provider that sends the message.',
        foldedUnless: { type: ['Custom'] },
      }),
    ...emailFields,
    showMore: z.boolean().optional().meta({
      isSent: false,
      label: 'Show More Fields',
      description: 'Yes adds fields that few messages need, like a sending time or a template.',
      altersDynamicFields: true,
    }),
    scheduledTimestamp: moment()
      .transform((iso) => Math.floor(Date.parse(iso) / 1000))
      .optional()
      .meta({
        label: 'Send At',
        description: 'When HighLevel sends the message. Leave empty to send it now.',
        ...onRequest,
      }),
    templateId: id()
      .optional()
      .meta({
        description: 'The ID of a template of the sub-account, used instead of a text.',
        ...onRequest,
      }),
    ...numberFields,
    ...furtherEmailFields,
    chooseFromConversationId: chooseFromConversation.chooseFromConversationId.meta(onRequest),
    replyMessageId: messageId()
      .optional()
      .meta({
        label: 'Message to Answer',
        description: 'The message that this one replies to.',
        ...onRequest,
      }),
    threadId: messageId()
      .optional()
      .meta({
        label: 'Thread',
        description: 'For an email: the message whose thread it is added to.',
        ...onRequest,
      }),
    ...forwardFields,
    chooseFromCalendarId: chooseFromCalendar.chooseFromCalendarId.meta(onRequest),
    appointmentId: appointmentId().optional().meta(onRequest),
    status: messageStatus()
      .optional()
      .meta({
        description: 'The initial status. Leave empty to let HighLevel set it.',
        ...onRequest,
      }),
  })
  .refine(
    ({ type, message, html, attachments, templateId, forward_isForwarded }) =>
      (type === 'Email' ? html || forward_isForwarded : message) ||
      (type !== 'WhatsApp' && attachments) ||
      templateId,
    { error: ({ input }) => noContent.get(Object(input).type) ?? noContent.get('SMS') },
  )
  .refine(
    ({ type, ...form }) =>
      type !== 'Email' ||
      !form.forward_isForwarded ||
      (form.forward_messageId && (form.forward_emailMessageId || form.forward_forwardWholeThread)),
    {
      error:
        'Message to Forward and Email to Forward: both are required to forward an email. For a whole thread, only the first is required.',
    },
  );
