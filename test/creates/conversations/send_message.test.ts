import sendMessage from '../../../creates/conversations/send_message';
import { runWithAnswers } from '../../../harness/driver';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { appointments, contactId, contacts, conversations, emails, messages } = seeded;

const request = (body: object) => ({
  method: 'POST',
  path: '/conversations/messages',
  headers: aprilHeaders.json,
  body,
});

const sent = {
  id: expect.stringMatching(/^\w{20}$/),
  messageId: expect.stringMatching(/^\w{20}$/),
  conversationId: conversations.maya,
  status: 'pending',
  msg: 'Message queued successfully.',
};

test('send_message sends an SMS from and to a number, later, with a file', async () => {
  const { requests, result } = await runWithCassette(sendMessage, {
    type: 'SMS',
    contactId,
    message: 'See you on Monday, {{contact.first_name}}!',
    attachments: ['https://example.com/plan.pdf', ''],
    fromNumber: '+15550100101',
    toNumber: '+15550100199',
    scheduledTimestamp: '2026-12-01T09:00:00.500-08:00',
    replyMessageId: messages.answer,
    appointmentId: appointments.checkup,
    chooseFromConversationId: conversations.maya,
    status: 'pending',
    subject: 'Left from an email',
    html: '<p>Left from an email</p>',
    emailCc: ['sam@example.com'],
  });

  expect(requests).toEqual([
    request({
      type: 'SMS',
      contactId,
      message: 'See you on Monday, {{contact.first_name}}!',
      attachments: ['https://example.com/plan.pdf'],
      fromNumber: '+15550100101',
      toNumber: '+15550100199',
      scheduledTimestamp: Date.parse('2026-12-01T17:00:00Z') / 1000,
      replyMessageId: messages.answer,
      appointmentId: appointments.checkup,
      status: 'pending',
    }),
  ]);
  expect(result).toEqual(sent);
});

test('send_message sends an email that joins a thread', async () => {
  const email = {
    type: 'Email',
    contactId,
    subject: 'Re: Our whitening offer',
    html: '<p>Wonderful!</p>',
    message: 'Wonderful!',
    attachments: ['https://example.com/plan.pdf'],
    emailFrom: 'front.desk@harbor-dental.example.com',
    emailTo: 'maya.ortiz@example.com',
    emailCc: ['sam@example.com'],
    emailBcc: ['archive@example.com'],
    emailReplyMode: 'reply_all',
    replyMessageId: messages.thread,
    threadId: messages.thread,
    templateId: 'template1',
    customSubtypeId: '507f1f77bcf86cd799439011',
    usesNativeSchedulingAi: true,
    optimizationPeriod: '48h',
  };
  const form = { ...email, fromNumber: '+15550100101', usesNativeSchedulingAi: 'true' };
  const { requests, result } = await runWithCassette(sendMessage, form, {
    cassette: 'send_message.email',
  });

  expect(requests).toEqual([request(email)]);
  expect(result).toEqual({
    ...sent,
    id: messages.thread,
    messageId: messages.thread,
    emailMessageId: expect.stringMatching(/^\w{20}$/),
  });
});

test('send_message forwards an email', async () => {
  const { requests, result } = await runWithCassette(
    sendMessage,
    {
      type: 'Email',
      contactId,
      forward_isForwarded: 'true',
      forward_forwardWholeThread: 'no',
      forward_messageId: messages.thread,
      forward_emailMessageId: emails.reply,
      forward_sourceContactId: contactId,
      forward_sourceConversationId: conversations.maya,
      forward_toEmail: 'sam@example.com',
      forward_recipientContactId: contacts.liam,
      forward_recipientConversationId: conversations.liam,
    },
    { cassette: 'send_message.forward' },
  );

  const forward = {
    forwardWholeThread: false,
    messageId: messages.thread,
    emailMessageId: emails.reply,
    sourceContactId: contactId,
    sourceConversationId: conversations.maya,
    recipientContactId: contacts.liam,
    recipientConversationId: conversations.liam,
  };
  expect(requests).toEqual([
    request({
      type: 'Email',
      contactId,
      forward: { isForwarded: true, ...forward, toEmail: 'sam@example.com' },
    }),
  ]);
  expect(result).toMatchObject({
    emailMessageId: expect.any(String),
    forwardData: { ...forward, forwardToEmail: 'sam@example.com' },
  });
});

test.each([
  ['RCS', { fromNumber: '+15550100101' }],
  ['WhatsApp', { templateId: 'template1', toNumber: '+15550100199' }],
  ['IG', {}],
  ['FB', {}],
  ['Live_Chat', { threadId: messages.liveChat }],
  ['TIKTOK', {}],
  ['Custom', { conversationProviderId: '61d6d1f9cdac7612faf80753' }],
])('send_message sends a message of the type %s', async (type, besides) => {
  const body = { type, contactId, message: 'Here you are.', ...besides };
  const fields = { ...body, subject: 'Left from an email', forward_isForwarded: 'true' };
  const cassette = `send_message.${type.toLowerCase()}`;
  const { requests, result } = await runWithCassette(sendMessage, fields, { cassette });

  expect(requests).toEqual([request(body)]);
  expect(result).toEqual(sent);
});

test('send_message starts a conversation with a contact that has none', async () => {
  const input = { type: 'SMS', contactId: contacts.ethan, message: 'Welcome!' };
  const { result } = await runWithCassette(sendMessage, input, { cassette: 'send_message.first' });
  expect(result).toMatchObject({ conversationId: expect.stringMatching(/^\w{20}$/) });
});

test('send_message returns the first of several message IDs as the ID', async () => {
  const input = { type: 'Custom', contactId: 'c1', message: 'Hello' };
  const body = { conversationId: 'v1', messageIds: ['m1', 'm2'], status: 'delivered' };
  const run = await runWithAnswers(sendMessage, input, () => ({ body }));
  expect(run.result).toEqual({ id: 'm1', ...body });
});

test('send_message reports that the contact does not want messages', async () => {
  const input = { type: 'SMS', contactId: contacts.noah, message: 'Hello' };
  const { message } = await expectFailure(sendMessage, input);
  expect(message).toMatch(/did not accept this.*DND is active for SMS/);
});

const nothing = 'Message, Attachments or Template ID: at least one of them is required.';
const noEmail =
  'Email Content, Attachments or Template ID: an email is not sent with a Message alone.';
const noForward =
  'Message to Forward and Email to Forward: both are required to forward an email. For a whole thread, only the first is required.';

test.each([
  [{ type: 'SMS' }, nothing],
  [{ type: 'SMS', html: '<p>Hello</p>', subject: 'Hello' }, nothing],
  [
    { type: 'WhatsApp', attachments: ['https://example.com/plan.pdf'] },
    'Message or Template ID: files alone are not delivered over WhatsApp.',
  ],
  [{ type: 'Email', message: 'Hello' }, noEmail],
  [{ type: 'Email', forward_isForwarded: 'true' }, noForward],
  [{ type: 'Email', forward_isForwarded: 'true', forward_messageId: 'm1' }, noForward],
  [
    { type: 'Fax', message: 'Hello' },
    'Type: is not one of: SMS, Email, WhatsApp, IG, FB, Live_Chat, RCS, TIKTOK, Custom.',
  ],
  [
    { type: 'SMS', message: 'Hello', attachments: ['C:\\plan.pdf'] },
    'Attachments 1: is not the web address of a file.',
  ],
  [
    { type: 'Email', html: 'Hello', emailCc: ['sam'], scheduledTimestamp: 'tomorrow' },
    'CC 1: is not an email address. Send At: is not a date and time, like 2026-01-05T09:30:00Z.',
  ],
])('send_message rejects %j before sending it', async (wrong, expected) => {
  const input = { contactId, ...wrong };
  const { message } = await expectFailure(sendMessage, input, { cassette: null });
  expect(message).toBe(expected);
});
