import { runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders, headers, locationTokenRequest } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import newMessage from '../../../triggers/conversations/new_message';

const { companyId, contacts, conversations, locationId, locations, messages, users } = seeded;

const forContacts = {
  method: 'GET',
  path: '/conversations/search',
  query: { locationId, sortBy: 'last_message_date', sort: 'desc', limit: '100' },
  headers: aprilHeaders.plain,
};
const forUsers = {
  method: 'GET',
  path: '/users/search',
  query: { companyId, locationId, limit: '100', skip: '0' },
  headers: headers.plain,
};

test('new_message returns the messages of the last day in both directions, with names', async () => {
  const { requests, result } = await runWithCassette(newMessage, { direction: 'both' });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/conversations/messages/export',
      query: {
        locationId,
        sortBy: 'createdAt',
        sortOrder: 'desc',
        startDate: '2026-11-19T12:00:00.000Z',
        endDate: '2026-11-21T12:00:00.000Z',
        limit: '500',
      },
      headers: aprilHeaders.plain,
    },
    forContacts,
    forUsers,
  ]);
  expect(keysOf(result)).toEqual([
    [messages.hannahSms, '1'],
    [messages.hannahCall, '1'],
    [messages.graceSms, '1'],
  ]);
  expect(result).toMatchObject([
    {
      conversationId: conversations.hannah,
      contactId: contacts.hannah,
      contactName: 'Hannah Kim',
      userId: users.reception,
      userName: 'Tomas Reed',
      messageType: 'TYPE_SMS',
      direction: 'outbound',
      body: 'Thank you for your call. Here is the link to book online.',
    },
    { meta: { callDuration: 95, callStatus: 'completed' } },
    { contactName: 'Grace Adeyemi', direction: 'inbound' },
  ]);
});

test('new_message sends every filter, and by default returns messages from contacts', async () => {
  const { requests, result } = await runWithCassette(
    newMessage,
    { channel: 'SMS', contactId: contacts.grace, conversationId: conversations.grace },
    { cassette: 'new_message.filtered' },
  );
  expect(requests[0]?.query).toMatchObject({
    channel: 'SMS',
    contactId: contacts.grace,
    conversationId: conversations.grace,
  });
  expect(keysOf(result)).toEqual([[messages.graceSms, '1']]);
});

test('new_message shows a sample of any age', async () => {
  const { requests, result } = await runWithCassette(
    newMessage,
    { channel: 'WhatsApp', direction: 'outbound' },
    { cassette: 'new_message.sample', meta: { isLoadingSample: true } },
  );
  expect(requests[0]?.query).toEqual({
    locationId,
    channel: 'WhatsApp',
    sortBy: 'createdAt',
    sortOrder: 'desc',
    limit: '10',
  });
  expect(keysOf(result)).toEqual([[messages.whatsApp, '1']]);
});

const hour = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * hour).toISOString();

const sms = (n: number, more: object = {}) => ({
  id: `m${n}`,
  messageType: 'TYPE_SMS',
  direction: 'inbound',
  dateAdded: ago(1),
  ...more,
});

test('new_message reads the next page if there is one, and loses nothing of a burst', async () => {
  const run = await runWithAnswers(newMessage, {}, ({ path, query }) => {
    if (path !== '/conversations/messages/export') return { body: {} };
    const from = Number(query?.cursor ?? 0);
    const to = Math.min(1_200, from + 500);
    const page = Array.from({ length: to - from }, (_, n) => sms(from + n));
    return { body: { messages: page, nextCursor: to < 1_200 ? String(to) : null, total: 1_200 } };
  });
  const exports = run.requests.filter(({ path }) => path.endsWith('/export'));
  expect(exports.map(({ query }) => query?.cursor)).toEqual([undefined, '500', '1000']);
  expect(new Set(exports.map(({ query }) => query?.startDate)).size).toBe(1);
  expect(keysOf(run.result)).toHaveLength(1_200);
});

test('new_message leaves out activities and messages in the other direction, but counts them on a page', async () => {
  const run = await runWithAnswers(newMessage, {}, ({ query }) => ({
    body: query?.cursor
      ? { messages: [sms(3)], nextCursor: null }
      : {
          messages: [
            sms(1, { messageType: 'TYPE_ACTIVITY_APPOINTMENT' }),
            sms(2, { direction: 'outbound' }),
          ],
          nextCursor: 'more',
        },
  }));
  expect(keysOf(run.result)).toEqual([['m3', '1']]);
});

test('new_message stops at messages older than a day, if HighLevel returns any', async () => {
  const run = await runWithAnswers(newMessage, {}, ({ path }) => ({
    body: path.endsWith('/export')
      ? { messages: [sms(1), sms(2, { dateAdded: ago(25) })], nextCursor: 'more' }
      : {},
  }));
  expect(run.requests.filter(({ path }) => path.endsWith('/export'))).toHaveLength(1);
});

test('new_message fails and asks the user to narrow the filters if there are too many messages', async () => {
  const run = await runWithAnswers(newMessage, {}, (_, index) => ({
    body: { messages: [sms(index)], nextCursor: `after ${index}` },
  }));
  expect(run.requests).toHaveLength(17);
  expect(run.error?.message).toMatch(/too many.*Choose a Channel, a Contact or a Conversation/);
});

test('new_message fails if the export returns the same page again', async () => {
  const run = await runWithAnswers(newMessage, {}, () => ({
    body: { messages: [sms(1)], nextCursor: 'the same' },
  }));
  expect(run.error?.message).toMatch(/sent the same records again/);
});

test('new_message omits names that it cannot read', async () => {
  const run = await runWithAnswers(newMessage, {}, ({ path }) =>
    path.endsWith('/export')
      ? { body: { messages: [sms(1, { contactId: 'c1', userId: 'u1' })], nextCursor: null } }
      : { status: 400, body: { message: 'No.' } },
  );
  expect(run.result).toMatchObject([{ id: 'm1', contactId: 'c1', userId: 'u1' }]);
});

test('new_message requests no names if nothing is new', async () => {
  const run = await runWithAnswers(newMessage, {}, () => ({
    body: { messages: [sms(1, { dateAdded: ago(20) })], nextCursor: null },
  }));
  expect(run.requests).toHaveLength(1);
  expect(keysOf(run.result)).toEqual([['m1', '1']]);
});

describe('emails', () => {
  const emails: Record<string, object> = {
    old: { direction: 'outbound', dateAdded: ago(500), body: 'Our offer' },
    answer: {
      direction: 'inbound',
      dateAdded: ago(1),
      body: 'I take it.',
      to: ['desk@example.com'],
    },
    ours: { direction: 'outbound', dateAdded: ago(0.5), body: 'Thank you.' },
  };
  const thread = (messageIds: string[], more: object = {}) => ({
    id: 'thread',
    messageType: 'TYPE_EMAIL',
    direction: 'outbound',
    dateAdded: ago(500),
    dateUpdated: ago(0.4),
    meta: { email: { messageIds } },
    ...more,
  });
  const poll = (list: object[], form: object = {}, setting = {}) =>
    runWithAnswers(
      newMessage,
      { channel: 'Email', ...form },
      ({ path }) => {
        if (path.endsWith('/export')) return { body: { messages: list, nextCursor: null } };
        const id = path.split('/').at(-1) ?? '';
        return { body: path.includes('/email/') ? { emailMessage: { id, ...emails[id] } } : {} };
      },
      setting,
    );
  const readIn = ({ requests }: Awaited<ReturnType<typeof poll>>) =>
    requests.flatMap(({ path }) => (path.includes('/email/') ? [path.split('/').at(-1)] : []));

  test('are listed by their last change, without a window', async () => {
    const { requests } = await poll([]);
    expect(requests[0]?.query).toEqual({
      locationId,
      channel: 'Email',
      sortBy: 'updatedAt',
      sortOrder: 'desc',
      limit: '500',
    });
  });

  test('that join an old thread are returned once each, with their text', async () => {
    const run = await poll([thread(['old', 'answer', 'ours'])]);
    expect(readIn(run)).toEqual(['ours', 'answer', 'old']);
    expect(keysOf(run.result)).toEqual([['answer', '1']]);
    expect(run.result).toMatchObject([
      { threadId: 'thread', direction: 'inbound', body: 'I take it.', to: 'desk@example.com' },
    ]);
    const both = await poll([thread(['old', 'answer', 'ours'])], { direction: 'both' });
    expect(keysOf(both.result).map(([id]) => id)).toEqual(['ours', 'answer']);
  });

  test('that were read once are not read again', async () => {
    await poll([thread(['old', 'answer', 'ours'])]);
    const again = await poll([thread(['old', 'answer', 'ours'])], {}, { isCacheWarm: true });
    expect(readIn(again)).toEqual([]);
    expect(keysOf(again.result)).toEqual([['answer', '1']]);
  });

  test('that are old start no run when they are opened', async () => {
    const alone = await poll([thread(['old'])], { direction: 'both' });
    expect([readIn(alone), alone.result]).toEqual([[], []]);
    const several = await poll([thread(['older', 'old'])], { direction: 'both' });
    expect([readIn(several), several.result]).toEqual([['old'], []]);
  });

  test('that are alone in their thread need no separate request', async () => {
    const list = [thread(['new'], { dateAdded: ago(2), direction: 'inbound' })];
    const run = await poll(list);
    expect(readIn(run)).toEqual([]);
    expect(keysOf(run.result)).toEqual([['new', '1']]);
  });

  test('are all remembered when the Zap is turned on', async () => {
    const meta = { isPopulatingDedupe: true };
    const run = await poll([thread(['old', 'answer', 'ours'])], {}, { meta });
    expect(
      keysOf(run.result)
        .map(([id]) => id)
        .sort(),
    ).toEqual(['answer', 'old', 'ours']);
  });

  test('of more threads than a poll can read make it fail, and the next poll continues', async () => {
    const list = Array.from({ length: 20 }, (_, n) => ({
      ...thread([`old${n}`, `${n}`]),
      id: `thread${n}`,
    }));
    const first = await poll(list);
    expect(readIn(first)).toHaveLength(16);
    expect(first.error?.message).toMatch(/Choose a Contact or a Conversation/);
    const second = await poll(list, {}, { isCacheWarm: true });
    expect(readIn(second)).toHaveLength(4);
    expect(second.error).toBeUndefined();
  });
});

test('new_message uses the token of the chosen sub-account of an agency', async () => {
  const { requests } = await runWithCassette(
    newMessage,
    { direction: 'both', locationId },
    { cassette: 'new_message.agency', connection: connections.agency },
  );
  expect(requests[0]).toEqual(locationTokenRequest);
});

test('new_message reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(newMessage, {}, { connection });
  expect(message).toMatch(
    /^HighLevel refused this.*scope conversations\/message\.readonly.*does not have access/,
  );
});
