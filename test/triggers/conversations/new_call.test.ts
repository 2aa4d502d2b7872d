import { runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import newCall from '../../../triggers/conversations/new_call';

const { contacts, conversations, locationId, locations, messages, users } = seeded;

test('new_call returns the calls of the last day, with their recordings', async () => {
  const { requests, result } = await runWithCassette(newCall, {});

  expect(requests[0]).toEqual({
    method: 'GET',
    path: '/conversations/messages/export',
    query: {
      locationId,
      channel: 'Call',
      sortBy: 'createdAt',
      sortOrder: 'desc',
      startDate: '2026-11-19T12:00:00.000Z',
      endDate: '2026-11-21T12:00:00.000Z',
      limit: '500',
    },
    headers: aprilHeaders.plain,
  });
  expect(result).toMatchObject([
    {
      id: messages.hannahCall,
      revision: '1',
      conversationId: conversations.hannah,
      contactId: contacts.hannah,
      contactName: 'Hannah Kim',
      userId: users.reception,
      userName: 'Tomas Reed',
      direction: 'inbound',
      meta: { callDuration: 95, callStatus: 'completed' },
      recording: expect.stringMatching(/^hydrate\|\|\|.*downloadFile.*\|\|\|hydrate$/),
    },
  ]);
});

test('new_call sends the filters that HighLevel supports, and applies the others itself', async () => {
  const { requests, result } = await runWithCassette(
    newCall,
    {
      direction: 'outbound',
      statuses: ['no-answer', 'busy'],
      contactId: contacts.maya,
      conversationId: conversations.maya,
    },
    { cassette: 'new_call.sample', meta: { isLoadingSample: true } },
  );
  expect(requests[0]?.query).toEqual({
    locationId,
    channel: 'Call',
    contactId: contacts.maya,
    conversationId: conversations.maya,
    sortBy: 'createdAt',
    sortOrder: 'desc',
    limit: '10',
  });
  expect(keysOf(result)).toEqual([[messages.missedCall, '1']]);
  expect(result).not.toMatchObject([{ recording: expect.anything() }]);
});

const start = Date.now();

const ago = (minutes: number) => new Date(start - minutes * 60_000).toISOString();

const call = (id: string, status: string, duration: number, minutes = 10) => ({
  id,
  messageType: 'TYPE_CALL',
  direction: 'inbound',
  dateAdded: ago(minutes),
  meta: { call: { status, duration } },
});

const poll = async (form: object, list: object[], meta = {}) => {
  const run = await runWithAnswers(
    newCall,
    { ...form },
    ({ path }) => ({ body: path.endsWith('/export') ? { messages: list, nextCursor: null } : {} }),
    { meta },
  );
  return keysOf(run.result).map(([id]) => id);
};

test('new_call waits for the end of a call, but at most an hour', async () => {
  const list = [call('c1', 'pending', 0), call('c2', 'pending', 0, 61), call('c3', 'completed', 9)];
  expect(await poll({}, list)).toEqual(['c3', 'c2']);
  expect(await poll({}, [call('c1', 'completed', 30)])).toEqual(['c1']);
  expect(await poll({}, list, { isPopulatingDedupe: true })).toEqual(['c3', 'c2']);
});

test.each([
  [{ direction: 'inbound' }, ['c1', 'c2', 'c3']],
  [{ direction: 'outbound' }, []],
  [{ statuses: 'completed' }, ['c1', 'c2']],
  [{ statuses: ['voicemail'] }, ['c3']],
  [{ minDuration: '60' }, ['c2']],
])('new_call with %j returns %j', async (form, ids) => {
  const list = [
    call('c1', 'completed', 59),
    call('c2', 'completed', 60),
    call('c3', 'voicemail', 12),
  ];
  expect(await poll(form, list)).toEqual(ids);
});

test('new_call asks the user to narrow the filters if there are too many calls', async () => {
  const run = await runWithAnswers(newCall, {}, (_, index) => ({
    body: { messages: [call(`c${index}`, 'completed', 5)], nextCursor: `after ${index}` },
  }));
  expect(run.requests).toHaveLength(17);
  expect(run.error?.message).toMatch(/too many.*Choose a Contact or a Conversation/);
});

test('new_call reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(newCall, {}, { connection });
  expect(message).toMatch(
    /^HighLevel refused this.*scope conversations\/message\.readonly.*does not have access/,
  );
});
