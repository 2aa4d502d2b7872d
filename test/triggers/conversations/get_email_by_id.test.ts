import { runWithAnswers } from '../../../harness/driver';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import getEmailById from '../../../triggers/conversations/get_email_by_id';

const { contactId, conversations, emails, locationId, messages } = seeded;

test('get_email_by_id returns an email without its envelope, with a fingerprint', async () => {
  const { requests, result } = await runWithCassette(getEmailById, {
    chooseFromConversationId: conversations.maya,
    id: emails.reply,
  });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/conversations/messages/email/${emails.reply}`,
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toEqual([
    {
      id: emails.reply,
      revision: expect.stringMatching(/^[\da-f]{16}$/),
      threadId: messages.thread,
      conversationId: conversations.maya,
      contactId,
      locationId,
      subject: 'Re: Our whitening offer',
      body: '<p>Thank you! I will take it.</p>',
      contentType: 'text/html',
      direction: 'inbound',
      status: 'delivered',
      from: 'Maya Ortiz <maya.ortiz@example.com>',
      to: ['front.desk@harbor-dental.example.com'],
      cc: [],
      bcc: [],
      attachments: [],
      provider: 'Leadconnector Gmail',
      replyToMessageId: emails.offer,
      source: 'app',
      dateAdded: '2026-09-03T07:05:00.000Z',
    },
  ]);
});

test('get_email_by_id fires again when the status changes, nested or flat', async () => {
  const revisionOf = async (body: object) => {
    const run = await runWithAnswers(getEmailById, { id: 'e1' }, () => ({ body }));
    expect(run.result).toMatchObject([{ id: 'e1' }]);
    const [{ revision }] = run.result as [{ revision: string }];
    return revision;
  };
  const sent = { id: 'e1', subject: 'Hello', status: 'sent' };
  expect(await revisionOf({ emailMessage: sent })).toBe(await revisionOf(sent));
  expect(await revisionOf({ ...sent, status: 'opened' })).not.toBe(await revisionOf(sent));
});

test('get_email_by_id reports that the ID of a message is not that of an email', async () => {
  const { message } = await expectFailure(getEmailById, { id: messages.thread });
  expect(message).toMatch(new RegExp(`Email message with id ${messages.thread} not found`));
});
