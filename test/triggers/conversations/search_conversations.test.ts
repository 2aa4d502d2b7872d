import { runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import searchConversations from '../../../triggers/conversations/search_conversations';

const { contacts, conversations, locationId, locations, users } = seeded;

test('search_conversations sends every filter, lists with commas and times in milliseconds', async () => {
  const { requests, result } = await runWithCassette(searchConversations, {
    query: 'Grace',
    contactId: contacts.grace,
    assignedTo: [users.reception, 'unassigned'],
    status: 'unread',
    lastMessageType: 'TYPE_SMS',
    lastMessageDirection: 'inbound',
    startDate: '2026-10-01T00:00:00-07:00',
    endDate: '2026-11-01',
    id: conversations.grace,
  });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/conversations/search',
      query: {
        locationId,
        query: 'Grace',
        contactId: contacts.grace,
        assignedTo: `${users.reception},unassigned`,
        status: 'unread',
        lastMessageType: 'TYPE_SMS',
        lastMessageDirection: 'inbound',
        startDate: String(Date.parse('2026-10-01T07:00:00Z')),
        endDate: String(Date.parse('2026-11-01T00:00:00Z')),
        id: conversations.grace,
        sortBy: 'last_message_date',
        sort: 'desc',
        limit: '100',
      },
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toMatchObject([
    {
      id: conversations.grace,
      revision: '1',
      contactId: contacts.grace,
      locationId,
      type: 'TYPE_PHONE',
      unreadCount: 2,
      assignedTo: users.reception,
      fullName: 'Grace Adeyemi',
      contactName: 'Grace Adeyemi',
      email: 'grace.adeyemi@example.com',
      phone: '+15550101013',
      lastMessageBody: 'Can I come an hour later?',
      lastMessageType: 'TYPE_SMS',
      lastMessageDirection: 'inbound',
      lastMessageDate: '2026-11-19T16:45:00.000Z',
      lastManualMessageDate: '2026-11-19T16:45:00.000Z',
      dateUpdated: '2026-11-19T16:45:00.000Z',
      messageTypes: ['TYPE_SMS'],
      tags: ['recall'],
      dateAdded: '2026-10-20T16:00:00.000Z',
    },
  ]);
});

test('search_conversations finds by followers, mentions, scores and who sent last', async () => {
  const { requests, result } = await runWithCassette(
    searchConversations,
    {
      followers: [users.dentist, users.owner],
      scoreProfile: 'mUh5NcPq2RxZd8TkLw0v',
      scoreProfileMin: '50',
      scoreProfileMax: '99.5',
      lastMessageAction: 'manual',
    },
    { cassette: 'search_conversations.scored' },
  );

  expect(requests[0]?.query).toEqual({
    locationId,
    followers: `${users.dentist},${users.owner}`,
    scoreProfile: 'mUh5NcPq2RxZd8TkLw0v',
    scoreProfileMin: '50',
    scoreProfileMax: '99.5',
    lastMessageAction: 'manual',
    sortBy: 'last_message_date',
    sort: 'desc',
    limit: '100',
  });
  expect(keysOf(result)).toEqual([[conversations.maya, '1']]);
});

test('search_conversations returns a new revision of a conversation with a new message', async () => {
  const { requests, result } = await runWithCassette(
    searchConversations,
    { triggerOn: 'new_or_updated', mentions: [users.reception] },
    { cassette: 'search_conversations.updated' },
  );

  expect(requests[0]?.query).toMatchObject({ mentions: users.reception, limit: '100' });
  expect(keysOf(result)).toEqual([[conversations.sofia, '2026-10-05T12:00:00.000Z']]);
});

test('search_conversations pages by the date of the last message, up to the requested number', async () => {
  const one = (n: number) => ({ id: `c${n}`, lastMessageDate: 1_700_000_000_000 - n });
  const run = await runWithAnswers(
    searchConversations,
    { limit: '150', status: 'unread' },
    ({ query }) => {
      const from = query?.startAfterDate ? 1_700_000_000_001 - Number(query.startAfterDate) : 0;
      return { body: { conversations: Array.from({ length: 100 }, (_, n) => one(from + n)) } };
    },
  );

  expect(run.requests.map(({ query }) => query?.startAfterDate)).toEqual([
    undefined,
    '1699999999902',
  ]);
  expect(run.requests[1]?.query).toMatchObject({ status: 'unread', limit: '100' });
  expect(keysOf(run.result).map(([id]) => id)).toEqual(
    Array.from({ length: 150 }, (_, n) => `c${n}`),
  );
});

test('search_conversations detects changes without a date', async () => {
  const found = async (lastMessageBody: string) => {
    const conversation = { id: 'c1', lastMessageBody, unreadCount: 0, type: 'TYPE_PHONE' };
    const input = { triggerOn: 'new_or_updated' };
    const run = await runWithAnswers(searchConversations, input, () => ({
      body: { conversations: [conversation] },
    }));
    return keysOf(run.result)[0]?.[1];
  };
  expect(await found('Hello')).toMatch(/^[\da-f]{16}$/);
  expect(await found('Hello')).not.toBe(await found('Bye'));
});

test('search_conversations reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(searchConversations, {}, { connection });
  expect(message).toMatch(
    /^HighLevel refused this.*scope conversations\.readonly.*does not have access/,
  );
});
