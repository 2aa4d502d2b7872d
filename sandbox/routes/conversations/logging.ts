import * as z from 'zod';
import type { Conversation, Message } from '../../records/conversations';
import { badRequest } from '../../refusal';
import { route } from '../../route';
import { seeded } from '../../seed';
import type { State } from '../../state';
import type { LocationGrant } from '../../tokens';
import { email, isoDate, requiredText, text } from '../../validation';
import { conversationOf, messageOf } from './conversation';
import { startConversation } from './own';

const version = '2021-04-15';
const scope = 'conversations/message.write';
const level = 'location';

const call = z.strictObject({
  to: text.optional(),
  from: text.optional(),
  status: z
    .enum([
      'pending',
      'completed',
      'answered',
      'busy',
      'no-answer',
      'failed',
      'canceled',
      'voicemail',
    ])
    .optional(),
});

const common = {
  attachments: z.array(text).optional(),
  altId: text.optional(),
  date: isoDate.optional(),
  call: call.optional(),
};

// Either the conversation or the contact is enough, and only a custom provider must be named
// (docs/highlevel_quirks.md#inbound-messages).
const inbound = z.strictObject({
  type: z.enum([
    'SMS',
    'RCS',
    'Email',
    'WhatsApp',
    'GMB',
    'IG',
    'FB',
    'Custom',
    'WebChat',
    'Live_Chat',
    'Call',
    'IVR_Call',
    'Campaign_Call',
    'Campaign_VoiceMail',
    'TIKTOK',
    'ALL_IN_ONE_CHAT',
    'FORM_SUBMISSION',
  ]),
  ...common,
  message: text.optional(),
  conversationId: text.optional(),
  contactId: text.optional(),
  conversationProviderId: text.optional(),
  html: text.optional(),
  subject: text.optional(),
  emailFrom: email.optional(),
  emailTo: email.optional(),
  emailCc: z.array(email).optional(),
  emailBcc: z.array(email).optional(),
  emailMessageId: text.optional(),
  direction: z.enum(['inbound', 'outbound']).default('outbound'),
});

const outbound = z.strictObject({
  type: z.enum(['Call']),
  ...common,
  conversationId: requiredText,
  conversationProviderId: requiredText,
});

type Logged = z.output<typeof inbound>;
type Reach = { grant: LocationGrant; state: State };

export const logging = [
  route({
    endpoint: 'POST /conversations/messages/inbound',
    version,
    scope,
    level,
    body: inbound,
    answer: ({ body, ...reach }) => {
      const conversation = placeOf(reach, body);
      assertProvider(body);
      // Accepted, but no message is created (docs/highlevel_quirks.md#inbound-messages).
      if (body.type === 'Custom' && !body.conversationProviderId) return {};
      return logged(reach.state, conversation, body);
    },
  }),

  route({
    endpoint: 'POST /conversations/messages/outbound',
    version,
    scope,
    level,
    body: outbound,
    answer: ({ body, ...reach }) => {
      const conversation = conversationOf(reach, body.conversationId);
      assertProvider(body);
      return logged(reach.state, conversation, { ...body, direction: 'outbound' });
    },
  }),

  // The body has a status of its own, which may differ from the response's.
  route({
    endpoint: 'DELETE /conversations/messages/{messageId}/schedule',
    version,
    scope,
    level,
    answer: (reach) => {
      const message = messageOf(reach, reach.path('messageId'));
      if (message.status !== 'scheduled') {
        return { status: 404, message: 'Failed cancel the scheduled message' };
      }
      reach.state.messages.remove(message.id);
      return { status: 200, message: 'Scheduled message cancelled' };
    },
  }),
];

/** The message's conversation; if only the contact is named, that of the contact. */
const placeOf = (reach: Reach, { conversationId, contactId }: Logged): Conversation => {
  const { state, grant } = reach;
  if (conversationId) return conversationOf(reach, conversationId);
  if (!contactId) throw badRequest('Either conversationId or contactId is required');
  const contact = state.contacts.find(contactId);
  if (contact?.locationId !== grant.locationId)
    throw badRequest(`Contact with id ${contactId} not found`);
  return state.conversations.where({ contactId })[0] ?? startConversation(state, contact);
};

const assertProvider = ({ conversationProviderId }: Pick<Logged, 'conversationProviderId'>) => {
  if (conversationProviderId && conversationProviderId !== seeded.conversationProvider)
    throw badRequest('Invalid conversationProviderId');
};

const types: { [Type in Logged['type']]?: Message['messageType'] } = {
  Email: 'TYPE_EMAIL',
  WhatsApp: 'TYPE_WHATSAPP',
  IG: 'TYPE_INSTAGRAM',
  FB: 'TYPE_FACEBOOK',
  Custom: 'TYPE_CUSTOM_SMS',
  WebChat: 'TYPE_LIVE_CHAT',
  Live_Chat: 'TYPE_LIVE_CHAT',
  Call: 'TYPE_CALL',
  IVR_Call: 'TYPE_CALL',
  Campaign_Call: 'TYPE_CALL',
  TIKTOK: 'TYPE_TIKTOK',
};

/** Stores a message that was sent or received in another system. */
const logged = (
  state: State,
  { id: conversationId, contactId, locationId }: Conversation,
  body: Logged,
) => {
  const { type, direction, message, attachments, altId, call, date } = body;
  const at = date === undefined ? state.stamp() : new Date(date).toISOString();
  const emailId = type === 'Email' ? state.ids.next() : undefined;
  const { id: messageId } = state.messages.put({
    id: state.ids.next(),
    conversationId,
    contactId,
    locationId,
    messageType: types[type] ?? 'TYPE_SMS',
    direction,
    status: 'delivered',
    contentType: type === 'Email' ? 'text/html' : 'text/plain',
    body: message,
    attachments: attachments ?? [],
    from: call?.from,
    to: call?.to,
    altId,
    source: 'api',
    conversationProviderId: body.conversationProviderId,
    meta: metaOf(body, emailId),
    dateAdded: at,
    dateUpdated: at,
  });
  if (emailId) {
    state.emails.put({
      id: emailId,
      threadId: messageId,
      conversationId,
      contactId,
      locationId,
      direction,
      status: 'delivered',
      subject: body.subject,
      body: body.html ?? message ?? '',
      contentType: 'text/html',
      attachments: attachments ?? [],
      provider: 'Leadconnector Gmail',
      from: body.emailFrom ?? '',
      to: body.emailTo === undefined ? [] : [body.emailTo],
      cc: body.emailCc ?? [],
      bcc: body.emailBcc ?? [],
      replyToMessageId: body.emailMessageId,
      source: 'api',
      dateAdded: at,
    });
  }
  return {
    success: true,
    conversationId,
    messageId,
    message: 'Message added successfully',
    contactId,
    dateAdded: at,
    ...(emailId && { emailMessageId: emailId }),
  };
};

const metaOf = (
  { call, subject, direction }: Logged,
  emailId: string | undefined,
): object | undefined => {
  if (emailId) return { email: { messageIds: [emailId], direction, ...(subject && { subject }) } };
  return call && { callStatus: call.status ?? 'completed', callDuration: '0' };
};
