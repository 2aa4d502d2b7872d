import { runWithAnswers } from '../../harness/driver';
import { keysOf } from '../../harness/results';
import listBlockedSlots from '../../triggers/calendars/list_blocked_slots';
import listCalendarEvents from '../../triggers/calendars/list_calendar_events';
import getContactAppointments from '../../triggers/contacts/get_contact_appointments';
import getConversation from '../../triggers/conversations/get_conversation';
import getMessages from '../../triggers/conversations/get_messages_by_conversation';
import searchConversations from '../../triggers/conversations/search_conversations';

const stamps = { dateAdded: '2026-01-05T09:30:00.000Z', dateUpdated: '2026-01-06T16:45:00.000Z' };
const events = (...deleted: (boolean | undefined)[]) => ({
  body: { events: deleted.map((each, n) => ({ id: `e${n}`, ...stamps, deleted: each })) },
});

test.each([
  ['list_calendar_events', listCalendarEvents, { calendarId: 'c1' }],
  ['list_blocked_slots', listBlockedSlots, { calendarId: 'c1' }],
  ['get_contact_appointments', getContactAppointments, { contactId: 'c1' }],
])(
  '%s leaves deleted ones out of "new", and returns a deletion as an update',
  async (_, trigger, input) => {
    const isNew = await runWithAnswers(trigger, input, () => events(false, true, undefined));
    expect(keysOf(isNew.result).map(([id]) => id)).toEqual(['e0', 'e2']);

    const updates = { ...input, triggerOn: 'new_or_updated' };
    const before = await runWithAnswers(trigger, updates, () => events(false, true));
    const same = await runWithAnswers(trigger, updates, () => events(false, true), {
      isCacheWarm: true,
    });
    expect(keysOf(same.result)).toEqual(keysOf(before.result));
    const after = await runWithAnswers(trigger, updates, () => events(true, true), {
      isCacheWarm: true,
    });
    expect(after.result).toMatchObject([{ id: 'e0', deleted: true }, { id: 'e1' }]);
    expect(keysOf(after.result)[0]).not.toEqual(keysOf(before.result)[0]);
    expect(keysOf(after.result)[1]).toEqual(keysOf(before.result)[1]);
  },
);

const conversation = (seconds: number, lastMessageType: number) => ({
  body: {
    id: 'c1',
    type: 1,
    lastMessageType,
    lastMessageDate: { seconds, nanoseconds: 850_000_000 },
    messageTypes: [2, 100],
  },
});

test('get_conversation returns a new message as a new revision, with its time and text', async () => {
  const input = { conversationId: 'c1' };
  const before = await runWithAnswers(getConversation, input, () =>
    conversation(1_784_283_629, 100),
  );
  const after = await runWithAnswers(getConversation, input, () => conversation(1_784_283_700, 2), {
    isCacheWarm: true,
  });
  expect(before.result).toMatchObject([
    {
      type: 'TYPE_PHONE',
      lastMessageType: 'TYPE_NO_SHOW',
      lastMessageDate: '2026-07-17T10:20:29.850Z',
      messageTypes: ['TYPE_SMS', 'TYPE_NO_SHOW'],
    },
  ]);
  expect(after.result).toMatchObject([{ lastMessageType: 'TYPE_SMS' }]);
  expect(keysOf(after.result)).not.toEqual(keysOf(before.result));
});

const time = 1_784_283_629_850;
const iso = '2026-07-17T10:20:29.850Z';
const found = (more: object) => ({
  id: 'c1',
  lastMessageDate: time,
  dateAdded: time,
  dateUpdated: time,
  ...more,
});

test.each(['new', 'new_or_updated'])(
  'search_conversations (%s) starts when somebody writes, not with the placeholder of a contact',
  async (triggerOn) => {
    const placeholder = found({ id: 'p1', lastMessageType: 'TYPE_NO_SHOW' });
    const spoken = found({ lastMessageType: 'TYPE_SMS', lastMessageDirection: 'inbound' });
    const poll = (conversations: object[], meta = {}) =>
      runWithAnswers(searchConversations, { triggerOn }, () => ({ body: { conversations } }), {
        meta,
      });
    expect(keysOf((await poll([placeholder, spoken])).result)).toHaveLength(1);
    // Otherwise the first message would belong to a known conversation.
    const turnedOn = await poll([placeholder, spoken], { isPopulatingDedupe: true });
    expect(keysOf(turnedOn.result).map(([id]) => id)).toEqual(['c1']);
  },
);

test('search_conversations reads past a page of placeholders', async () => {
  const page = (from: number) =>
    Array.from({ length: 100 }, (_, n) =>
      found({
        id: `c${from + n}`,
        lastMessageDate: time - from - n,
        lastMessageType: from ? 'TYPE_SMS' : 'TYPE_NO_SHOW',
      }),
    );
  const run = await runWithAnswers(searchConversations, { limit: 200 }, ({ query }) => ({
    body: { conversations: query?.startAfterDate ? page(100) : page(0) },
  }));
  expect(keysOf(run.result)).toHaveLength(100);
});

test('search_conversations returns every date in ISO 8601', async () => {
  const conversations = [found({ lastManualMessageDate: time, lastMessageType: 'TYPE_SMS' })];
  const { result } = await runWithAnswers(searchConversations, {}, () => ({
    body: { conversations },
  }));
  expect(result).toMatchObject([
    { lastMessageDate: iso, dateAdded: iso, dateUpdated: iso, lastManualMessageDate: iso },
  ]);
});

const messages = [
  { id: 'm1', messageType: 'TYPE_SMS' },
  { id: 'm2', messageType: 'TYPE_ACTIVITY_APPOINTMENT', activity: { type: 'appointment_created' } },
];

test.each([
  [{}, ['m1']],
  [{ includeActivities: true }, ['m1', 'm2']],
  [{ type: ['TYPE_ACTIVITY_APPOINTMENT'] }, ['m1', 'm2']],
])('get_messages_by_conversation with %j returns %j', async (input, ids) => {
  const { result } = await runWithAnswers(getMessages, { conversationId: 'c1', ...input }, () => ({
    body: { messages: { messages, nextPage: false } },
  }));
  expect(keysOf(result).map(([id]) => id)).toEqual(ids);
});

const booking = { id: 'a1', startTime: '2026-07-12 11:00:00', dateAdded: '2026-01-05 09:30:00' };
const zoned = (timezone: string | undefined) => (request: { path: string }) =>
  request.path.startsWith('/locations/')
    ? { body: { location: { timezone } } }
    : { body: { events: [booking] } };

test("get_contact_appointments returns times with the sub-account's offset, whose time zone is read once", async () => {
  const input = { contactId: 'c1' };
  const first = await runWithAnswers(getContactAppointments, input, zoned('America/Chicago'));
  const second = await runWithAnswers(getContactAppointments, input, zoned('America/Chicago'), {
    isCacheWarm: true,
  });
  expect(first.requests).toHaveLength(2);
  expect(second.requests).toHaveLength(1);
  for (const { result } of [first, second])
    expect(result).toMatchObject([
      { startTime: '2026-07-12T11:00:00-05:00', dateAdded: '2026-01-05T09:30:00-06:00' },
    ]);
});

test('get_contact_appointments keeps times and revisions if the time zone is unknown', async () => {
  const input = { contactId: 'c1', triggerOn: 'new_or_updated' };
  const known = await runWithAnswers(getContactAppointments, input, zoned('America/Chicago'));
  const unknown = await runWithAnswers(getContactAppointments, input, (request) =>
    request.path.startsWith('/locations/') ? { status: 403 } : { body: { events: [booking] } },
  );
  expect(unknown.result).toMatchObject([booking]);
  expect(keysOf(unknown.result)).toEqual(keysOf(known.result));
});

test.each([
  ['get_contact_appointments', getContactAppointments],
  ['get_messages_by_conversation', getMessages],
  ['list_calendar_events', listCalendarEvents],
])('%s has no note that HighLevel hides changes', (_, { operation }) => {
  expect(JSON.stringify(operation.inputFields)).not.toMatch(
    /time of the last change|does not tell when/,
  );
});
