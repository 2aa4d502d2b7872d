import { useSandbox } from '../../harness/sandbox';
import { seeded } from '../../sandbox';

const { get, post, put } = useSandbox();
const { contactId, contacts, conversations, emails, locationId, messages } = seeded;
const version = '2021-04-15';

const sendTo = (contact: string, more: object) =>
  post('/conversations/messages', { contactId: contact, ...more }, { version });

const idsIn = async (path: string): Promise<string[]> => {
  const { body } = await get(path, { version });
  const found = body.conversations ?? body.messages.messages;
  return found.map(({ id }: { id: string }) => id);
};

test('a sent message is in the conversation, which is the first in the search', async () => {
  const { body } = await sendTo(contacts.chloe, { type: 'IG', message: 'Yes, we do.' });
  expect(body).toMatchObject({ conversationId: conversations.chloe, status: 'pending' });
  expect(await idsIn(`/conversations/${conversations.chloe}/messages`)).toEqual([
    body.messageId,
    messages.instagram,
  ]);
  const [first] = await idsIn(`/conversations/search?locationId=${locationId}`);
  expect(first).toBe(conversations.chloe);
});

test('an email joins its thread or starts one', async () => {
  const email = { type: 'Email', subject: 'Hello', html: '<p>Hello</p>' };
  const { body: joined } = await sendTo(contactId, { ...email, threadId: messages.thread });
  const thread = await get(`/conversations/messages/${messages.thread}`, { version });
  expect(thread.body.message.meta.email.messageIds).toEqual([
    emails.offer,
    emails.reply,
    joined.emailMessageId,
  ]);
  const { body: begun } = await sendTo(contactId, email);
  const read = await get(`/conversations/messages/email/${begun.emailMessageId}`, { version });
  expect(read.body.emailMessage).toMatchObject({ threadId: begun.messageId, subject: 'Hello' });
});

test('a message can be scheduled, and its status can be changed', async () => {
  const { body } = await sendTo(contactId, {
    type: 'SMS',
    message: 'Hello',
    scheduledTimestamp: 1_800_000_000,
    // HighLevel rejects the status of a message without a provider.
    conversationProviderId: '61d6d1f9cdac7612faf80753',
  });
  const path = `/conversations/messages/${body.messageId}`;
  expect((await get(path, { version })).body.message.status).toBe('scheduled');
  await put(`${path}/status`, { status: 'delivered' }, { version });
  expect((await get(path, { version })).body.message.status).toBe('delivered');
});

test.each([
  [{ type: 'SMS' }, 422, 'There is no message or attachments for this message. Skip sending.'],
  [{ type: 'Email', message: 'Hello' }, 422, expect.stringContaining('Skip sending')],
  [{ type: 'Fax', message: 'Hello' }, 422, [expect.stringMatching(/^type must be one of/)]],
  [{ type: 'SMS', message: 'Hello', locationId }, 422, ['property locationId should not exist']],
])('%j is rejected', async (message, status, words) => {
  const { body } = await sendTo(contactId, message);
  expect(body).toMatchObject({ statusCode: status, message: words });
});

test('messages are paged by the last one, conversations by the date of their last message', async () => {
  const path = `/conversations/${conversations.maya}/messages?limit=2`;
  const { body } = await get(path, { version });
  expect(body.messages).toMatchObject({ lastMessageId: messages.answer, nextPage: true });
  expect(await idsIn(`${path}&lastMessageId=${messages.answer}`)).toEqual([
    messages.sms,
    messages.thread,
  ]);
  const search = `/conversations/search?locationId=${locationId}&limit=1`;
  const found = await get(search, { version });
  const [{ id, lastMessageDate }] = found.body.conversations;
  expect(await idsIn(`${search}&startAfterDate=${lastMessageDate}`)).not.toContain(id);
});

test('recordings and transcriptions are files, if they exist', async () => {
  const at = `/messages/${messages.call}`;
  const sound = await get(`/conversations${at}/locations/${locationId}/recording`, { version });
  expect(sound.headers.get('content-type')).toBe('audio/x-wav');
  expect(sound.headers.get('content-disposition')).toBe('attachment; filename=audio.wav');
  expect(sound.body).toMatch(/^RIFF/);
  const place = `/conversations/locations/${locationId}${at}/transcription`;
  expect((await get(place, { version })).body).toHaveLength(3);
  const text = await get(`${place}/download`, { version });
  expect(text.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(text.body).toMatch(/^Harbor Dental, this is Tomas\.\n/);
  const missing = place.replace(messages.call, messages.sms);
  expect((await get(missing, { version })).status).toBe(404);
  expect((await get(`${missing}/download`, { version })).status).toBe(404);
});

test('a conversation of another sub-account is not accessible', async () => {
  const { status } = await get(`/conversations/${conversations.lakeside}`, { version });
  expect(status).toBe(403);
});
