import addInboundMessage from '../../../creates/conversations/add_inbound_message';
import { runWithAnswers } from '../../../harness/driver';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contacts, conversationProvider, conversations, emails } = seeded;

test("add_inbound_message adds a contact's message from another channel", async () => {
  const { requests, result } = await runWithCassette(addInboundMessage, {
    type: 'SMS',
    contactId: contacts.liam,
    message: 'Do you have time on Friday?',
    attachments: ['https://files.harbor-dental.test/tooth.jpg'],
    altId: 'sms-12',
    date: '2026-11-20T11:00:00Z',
  });
  expect(requests).toEqual([
    {
      method: 'POST',
      path: '/conversations/messages/inbound',
      headers: aprilHeaders.json,
      body: {
        type: 'SMS',
        contactId: contacts.liam,
        message: 'Do you have time on Friday?',
        attachments: ['https://files.harbor-dental.test/tooth.jpg'],
        altId: 'sms-12',
        date: '2026-11-20T11:00:00.000Z',
        direction: 'inbound',
      },
    },
  ]);
  expect(result).toMatchObject({
    id: expect.stringMatching(/^\w{20}$/),
    conversationId: conversations.liam,
    contactId: contacts.liam,
    dateAdded: '2026-11-20T11:00:00.000Z',
  });
});

test('add_inbound_message adds an email to its thread', async () => {
  const { requests, result } = await runWithCassette(
    addInboundMessage,
    {
      type: 'Email',
      contactId: contacts.maya,
      conversationId: conversations.maya,
      subject: 'Re: Our whitening offer',
      html: '<p>One more question.</p>',
      emailFrom: 'maya.ortiz@example.com',
      emailTo: 'front.desk@harbor-dental.example.com',
      emailCc: 'sam@example.com',
      emailBcc: ['archive@example.com'],
      emailMessageId: emails.offer,
      chooseFromConversationId: conversations.maya,
    },
    { cassette: 'add_inbound_message.email' },
  );
  expect(requests[0]?.body).toEqual({
    type: 'Email',
    contactId: contacts.maya,
    conversationId: conversations.maya,
    subject: 'Re: Our whitening offer',
    html: '<p>One more question.</p>',
    emailFrom: 'maya.ortiz@example.com',
    emailTo: 'front.desk@harbor-dental.example.com',
    emailCc: ['sam@example.com'],
    emailBcc: ['archive@example.com'],
    emailMessageId: emails.offer,
    direction: 'inbound',
  });
  expect(result).toMatchObject({ emailMessageId: expect.any(String) });
});

test('add_inbound_message adds a call that nobody answered', async () => {
  const { requests } = await runWithCassette(
    addInboundMessage,
    {
      type: 'Call',
      contactId: contacts.liam,
      conversationProviderId: conversationProvider,
      call_status: 'no-answer',
      call_from: '+15550101002',
      call_to: '+15550100200',
      direction: 'outbound',
    },
    { cassette: 'add_inbound_message.call' },
  );
  expect(requests[0]?.body).toEqual({
    type: 'Call',
    contactId: contacts.liam,
    conversationProviderId: conversationProvider,
    call: { status: 'no-answer', from: '+15550101002', to: '+15550100200' },
    direction: 'outbound',
  });
});

test('add_inbound_message fails if the response is empty', async () => {
  const form = { type: 'SMS', contactId: 'c1', message: 'Hello' };
  const run = await runWithAnswers(addInboundMessage, form, () => ({ status: 201, body: '' }));
  expect(run.error?.message).toMatch(/does not contain the Message. Check in HighLevel/);
});

test('add_inbound_message reports an unknown contact', async () => {
  const input = { type: 'SMS', contactId: 'absentContact', message: 'Hello' };
  const { message } = await expectFailure(addInboundMessage, input);
  expect(message).toMatch(/Contact with id absentContact not found/);
});

test('add_inbound_message requires the fields of the message type', async () => {
  const input = { type: 'Custom', contactId: contacts.liam };
  const { message } = await expectFailure(addInboundMessage, input, { cassette: null });
  expect(message).toBe(
    'Conversation Provider ID: is required for the type Custom Provider. Message, Email Content or Attachments: at least one of them is required.',
  );
});
