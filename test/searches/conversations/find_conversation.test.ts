import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import findConversation from '../../../searches/conversations/find_conversation';

const { contacts, conversations, locationId, users } = seeded;

test('find_conversation finds the conversation with a contact', async () => {
  const { requests, result } = await runWithCassette(findConversation, {
    contactId: contacts.grace,
  });
  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/conversations/search',
      query: {
        locationId,
        contactId: contacts.grace,
        sortBy: 'last_message_date',
        sort: 'desc',
        limit: '10',
      },
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toMatchObject([
    { id: conversations.grace, contactId: contacts.grace, fullName: 'Grace Adeyemi' },
  ]);
});

test('find_conversation finds by text and by assigned user', async () => {
  const { requests, result } = await runWithCassette(
    findConversation,
    { query: 'hour later', assignedTo: [users.reception], status: 'unread' },
    { cassette: 'find_conversation.filtered' },
  );
  expect(requests[0]?.query).toMatchObject({
    query: 'hour later',
    assignedTo: users.reception,
    status: 'unread',
  });
  expect(result).toMatchObject([{ id: conversations.grace }]);
});

test('find_conversation finds nothing for a contact without a conversation', async () => {
  const { result } = await runWithCassette(
    findConversation,
    { contactId: contacts.noah },
    { cassette: 'find_conversation.nobody' },
  );
  expect(result).toEqual([]);
});

test.each([{}, { query: ' ' }])('find_conversation requires a search value: %j', async (form) => {
  const { message } = await expectFailure(findConversation, form, { cassette: null });
  expect(message).toBe('Contact, Search Text or another filter: at least one of them is required.');
});
