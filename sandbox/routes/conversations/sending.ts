import * as z from 'zod';
import type { Contact } from '../../records/contacts';
import type { Conversation, Email, Message } from '../../records/conversations';
import { badRequest, refusal } from '../../refusal';
import { route } from '../../route';
import type { State } from '../../state';
import { email, flag, list, requiredText, text } from '../../validation';
import { messageOf } from './conversation';
import { startConversation } from './own';

const forward = z.strictObject({
  isForwarded: flag,
  forwardWholeThread: flag.optional(),
  messageId: text.optional(),
  emailMessageId: text.optional(),
  sourceContactId: text.optional(),
  sourceConversationId: text.optional(),
  toEmail: text.optional(),
  recipientContactId: text.optional(),
  recipientConversationId: text.optional(),
});

const body = z.strictObject({
  type: z.enum(['SMS', 'RCS', 'Email', 'WhatsApp', 'IG', 'FB', 'Custom', 'Live_Chat', 'TIKTOK']),
  contactId: requiredText,
  // The document requires both, the API does not (docs/highlevel_quirks.md#sending-messages).
  subType: z.unknown().optional(),
  status: z.enum(['delivered', 'failed', 'pending', 'read']).default('pending'),
  appointmentId: text.optional(),
  attachments: list.optional(),
  emailFrom: text.optional(),
  emailTo: email.optional(),
  emailCc: z.array(email).optional(),
  emailBcc: z.array(email).optional(),
  emailReplyMode: z.enum(['reply', 'reply_all']).optional(),
  html: text.optional(),
  message: text.optional(),
  subject: text.optional(),
  replyMessageId: text.optional(),
  templateId: text.optional(),
  threadId: text.optional(),
  scheduledTimestamp: z.number().optional(),
  conversationProviderId: text.optional(),
  customSubtypeId: text.optional(),
  fromNumber: text.optional(),
  toNumber: text.optional(),
  forward: forward.optional(),
  usesNativeSchedulingAi: flag.optional(),
  optimizationPeriod: z.enum(['24h', '48h', '72h']).optional(),
});

type Sending = z.output<typeof body>;

export const sending = [
  route({
    endpoint: 'POST /conversations/messages',
    version: '2021-04-15',
    scope: 'conversations/message.write',
    level: 'location',
    body,
    answer: ({ body, ...call }) => {
      const { state, grant } = call;
      const contact = state.contacts.find(body.contactId);
      if (contact?.locationId !== grant.locationId)
        throw badRequest(`Contact with id ${body.contactId} not found`);
      assertReachable(contact, body);
      assertContent(body);
      // A forwarded or answered message must exist.
      if (body.forward?.messageId) messageOf(call, body.forward.messageId);
      if (body.threadId) messageOf(call, body.threadId);
      const conversation = conversationWith(state, contact, body.type);
      const email =
        body.type === 'Email' ? emailFrom(state, conversation, contact, body) : undefined;
      const message = messageFrom(state, conversation, contact, body, email);
      return {
        conversationId: conversation.id,
        messageId: message.id,
        ...(email && { emailMessageId: email.id }),
        ...(body.forward && { forwardData: forwardData(body.forward) }),
        status: body.status,
        msg: 'Message queued successfully.',
      };
    },
  }),
];

const needsPhone = ['SMS', 'RCS', 'WhatsApp'];

const assertReachable = (contact: Contact, { type, toNumber, emailTo }: Sending) => {
  if (contact.dnd) throw badRequest(`Cannot send message as DND is active for ${type}.`);
  if (needsPhone.includes(type) && !(toNumber ?? contact.phone))
    throw badRequest('Missing phone number');
  if (type === 'Email' && !(emailTo ?? contact.email)) throw badRequest('Missing email');
};

// An email's text is its html; the API ignores `message`.
const assertContent = ({ type, message, html, attachments, templateId, forward }: Sending) => {
  const content = type === 'Email' ? html : message;
  if (!content && !attachments && !templateId && !forward)
    throw refusal(422, 'There is no message or attachments for this message. Skip sending.');
};

const conversationTypes: { [Type in Sending['type']]?: Conversation['type'] } = { Email: 2, FB: 3 };

/** The contact's conversation; the first message creates it. */
const conversationWith = (
  state: State,
  { id: contactId, locationId }: Contact,
  type: Sending['type'],
): Conversation =>
  state.conversations.where({ contactId })[0] ??
  state.conversations.put({
    ...startConversation(state, { id: contactId, locationId }),
    type: conversationTypes[type] ?? 1,
  });

const messageTypeOf = {
  SMS: 'TYPE_SMS',
  RCS: 'TYPE_RCS',
  Email: 'TYPE_EMAIL',
  WhatsApp: 'TYPE_WHATSAPP',
  IG: 'TYPE_INSTAGRAM',
  FB: 'TYPE_FACEBOOK',
  Custom: 'TYPE_CUSTOM_SMS',
  Live_Chat: 'TYPE_LIVE_CHAT',
  TIKTOK: 'TYPE_TIKTOK',
} as const;

const emailFrom = (
  state: State,
  { id: conversationId }: Conversation,
  { id: contactId, locationId, email: address }: Contact,
  body: Sending,
): Email =>
  state.emails.put({
    id: state.ids.next(),
    threadId: body.threadId ?? state.ids.next(),
    conversationId,
    contactId,
    locationId,
    direction: 'outbound',
    status: statusOf(body),
    subject: body.subject,
    body: body.html ?? '',
    contentType: 'text/html',
    attachments: body.attachments ?? [],
    provider: 'Leadconnector Gmail',
    from: body.emailFrom ?? 'Harbor Dental <front.desk@harbor-dental.example.com>',
    to: [body.emailTo ?? address ?? ''],
    cc: body.emailCc ?? [],
    bcc: body.emailBcc ?? [],
    replyToMessageId: body.replyMessageId,
    source: 'api',
    conversationProviderId: body.conversationProviderId,
    dateAdded: state.stamp(),
  });

/** An email is added to its thread; anything else is a message of its own. */
const messageFrom = (
  state: State,
  { id: conversationId, contactId, locationId }: Conversation,
  contact: Contact,
  body: Sending,
  email: Email | undefined,
): Message => {
  const at = state.stamp();
  const thread = email && state.messages.find(email.threadId);
  const messageIds = email && state.emails.where({ threadId: email.threadId }).map(({ id }) => id);
  return state.messages.put({
    ...thread,
    id: email?.threadId ?? state.ids.next(),
    conversationId,
    contactId,
    locationId,
    messageType: messageTypeOf[body.type],
    direction: 'outbound',
    status: statusOf(body),
    contentType: email ? 'text/html' : 'text/plain',
    body: email ? undefined : body.message,
    attachments: body.attachments ?? [],
    source: 'api',
    conversationProviderId: body.conversationProviderId,
    ...(needsPhone.includes(body.type) && {
      from: body.fromNumber ?? state.locations.find(locationId)?.phone,
      to: body.toNumber ?? contact.phone ?? undefined,
    }),
    meta: email && {
      email: {
        messageIds,
        direction: 'outbound',
        ...(email.subject && { subject: email.subject }),
      },
    },
    dateAdded: at,
    dateUpdated: at,
  });
};

const statusOf = ({ status, scheduledTimestamp }: Sending) =>
  scheduledTimestamp === undefined ? status : 'scheduled';

const forwardData = ({ toEmail, isForwarded: _, ...rest }: z.output<typeof forward>) => ({
  ...rest,
  ...(toEmail && { forwardToEmail: toEmail }),
});
