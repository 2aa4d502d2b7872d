import * as z from 'zod';
import { choice } from '../operation';
import { callFields, conversationProviderId, loggedFields } from './call';
import { contactId } from './contact';
import { conversationId } from './conversation';
import { email, emails, longText } from './kinds';
import { chooseFromConversation, emailMessageId } from './message';

const types = {
  SMS: 'SMS',
  Email: 'Email',
  WhatsApp: 'WhatsApp',
  FB: 'Facebook',
  IG: 'Instagram',
  Live_Chat: 'Live Chat',
  WebChat: 'Web Chat',
  RCS: 'RCS',
  GMB: 'Google Business Messages',
  TIKTOK: 'TikTok',
  Custom: 'Custom Provider',
  Call: 'Call',
  IVR_Call: 'IVR Call',
  Campaign_Call: 'Campaign Call',
  Campaign_VoiceMail: 'Campaign Voicemail',
  ALL_IN_ONE_CHAT: 'All-in-One Chat',
  FORM_SUBMISSION: 'Form Submission',
} as const;

type Type = keyof typeof types;

const calls: Type[] = ['Call', 'IVR_Call', 'Campaign_Call', 'Campaign_VoiceMail'];

/** A custom email provider has the type Custom (docs/highlevel_quirks.md#inbound-messages). */
const byEmail = { visibleWhen: { type: ['Email', 'Custom'] } };

const { call_status, call_from, call_to } = callFields;
const ofCalls = { visibleWhen: { type: calls } };

/** The fields for a message that arrived in another system. */
export const inboundMessageForm = z
  .object({
    type: choice(types).meta({ label: 'Type', altersDynamicFields: true }),
    contactId: contactId(),
    message: longText().optional().meta({ description: 'The text of the message.' }),
    subject: z.string().optional().meta(byEmail),
    html: longText()
      .optional()
      .meta({ label: 'Email Content', description: 'Plain text and HTML both work.', ...byEmail }),
    conversationProviderId: conversationProviderId()
      .optional()
      .describe(
        'Required for the type Custom Provider. The ID of a conversation provider of your Marketplace app, installed in this sub-account.',
      ),
    call_status: call_status.meta(ofCalls),
    call_from: call_from.meta(ofCalls),
    call_to: call_to.meta(ofCalls),
    ...loggedFields,
    emailFrom: email()
      .optional()
      .meta({ label: 'From', ...byEmail }),
    emailTo: email()
      .optional()
      .meta({ label: 'To', ...byEmail }),
    emailCc: emails()
      .optional()
      .meta({ label: 'CC', ...byEmail }),
    emailBcc: emails()
      .optional()
      .meta({ label: 'BCC', ...byEmail }),
    ...chooseFromConversation,
    emailMessageId: emailMessageId()
      .optional()
      .meta({
        label: 'Email to Answer',
        description:
          'The email that this one is added to as a reply. Choose a Conversation to Choose From to fill this list.',
        ...byEmail,
      }),
    conversationId: conversationId()
      .optional()
      .describe('Leave empty to let HighLevel find the conversation of the contact.'),
    direction: choice({ inbound: 'Inbound', outbound: 'Outbound' })
      .default('inbound')
      .describe('Outbound adds a message that you sent to the contact in the other system.'),
  })
  .refine(({ type, conversationProviderId }) => type !== 'Custom' || conversationProviderId, {
    error: 'Conversation Provider ID: is required for the type Custom Provider.',
  })
  .refine(
    ({ type, message, html, attachments }) =>
      [...calls, 'FORM_SUBMISSION'].includes(type) || message || html || attachments,
    { error: 'Message, Email Content or Attachments: at least one of them is required.' },
  );
