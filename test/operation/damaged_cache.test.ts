import { setClock } from '../../harness/clock';
import { connections } from '../../harness/play';
import { type Asked, quickZ } from '../../harness/quick_z';
import listCalendarEvents from '../../triggers/calendars/list_calendar_events';
import contactTagged from '../../triggers/contacts/contact_tagged';
import getContactTasks from '../../triggers/contacts/get_contact_tasks';
import newMessage from '../../triggers/conversations/new_message';
import searchOpportunities from '../../triggers/opportunities/search_opportunities';

const now = Date.parse('2026-03-01T12:00:00.000Z');

let giveBack: () => void;
beforeAll(() => {
  giveBack = setClock(() => now);
});
afterAll(() => giveBack());

const today = new Date(now).toISOString();

const responses: [end: string, body: object][] = [
  ['/contacts/search', { contacts: [{ id: 'c1', tags: ['vip'] }] }],
  ['/tasks', { tasks: [{ id: 'task1', title: 'Call' }] }],
  ['/calendars/events', { events: [{ id: 'e1', startTime: today, dateAdded: today }] }],
  ['/email/email1', { emailMessage: { id: 'email1', dateAdded: today, direction: 'inbound' } }],
  ['/email/email2', { emailMessage: { id: 'email2', dateAdded: today, direction: 'inbound' } }],
  [
    '/messages/export',
    {
      messages: [
        {
          ...{ id: 'm1', messageType: 'TYPE_EMAIL', dateAdded: today, dateUpdated: today },
          meta: { email: { messageIds: ['email1', 'email2'] } },
        },
      ],
    },
  ],
  ['/opportunities/pipelines', { pipelines: [{ id: 'p1', name: 'Sales', stages: [] }] }],
  ['/customFields', { customFields: [{ id: 'field1', name: 'Size', fieldKey: 'k' }] }],
  [
    '/opportunities/search',
    {
      opportunities: [
        {
          ...{ id: 'o1', pipelineId: 'p1', createdAt: today },
          customFields: [{ id: 'field1', fieldValue: 'L' }],
        },
      ],
    },
  ],
];

const answer = async ({ url }: Asked) => {
  const [, data = {}] = responses.find(([end]) => new URL(url).pathname.endsWith(end)) ?? [];
  return { status: 200, headers: new Headers(), content: '', data };
};

type Cache = Map<string, { text: string; end: number }>;

const poll = async (trigger: object, inputData: object, cache: Cache): Promise<unknown> => {
  const { operation }: { operation?: { perform?: unknown } } = trigger;
  const perform = operation?.perform;
  if (typeof perform !== 'function') throw new Error('There is no perform.');
  const bundle = { authData: connections.location, inputData, meta: {} };
  return perform(quickZ(answer, cache), bundle);
};

const end = now + 1e9;

/** Values that no version has stored under these keys, in a whole entry, and entries that are none. */
const damaged = [
  ...['text', null, [null], [['a']], {}, { groups: [null], seen: [null], a: 1 }].map((value) => ({
    value,
    until: end,
  })),
  ...['text', 5, true, [], {}, { value: 'text' }, { until: end }],
];

test.each([
  ['the states of a list', contactTagged, { tag: 'vip' }, 'states:'],
  ['fingerprints', getContactTasks, { contactId: 'c1', triggerOn: 'new_or_updated' }, 'history:'],
  ['the start of a wider window', listCalendarEvents, { calendarId: 'cal1' }, 'since:'],
  ['single emails', newMessage, { channel: 'Email', direction: 'both' }, 'emails:'],
  ['definitions of custom fields', searchOpportunities, {}, 'custom-field-definitions:'],
  ['names of pipelines', searchOpportunities, {}, 'pipelines:'],
])('a damaged value in the cache counts as none: %s', async (_, trigger, form, prefix) => {
  const cache: Cache = new Map();
  const result = await poll(trigger, form, cache);
  const key = [...cache.keys()].find((each) => each.startsWith(prefix)) ?? 'none';
  const sound = cache.get(key);
  expect(sound).toBeDefined();
  for (const value of damaged) {
    const before: Cache = new Map(cache).set(key, { text: JSON.stringify(value), end });
    expect(await poll(trigger, form, before)).toEqual(result);
    const { value: stored } = JSON.parse(before.get(key)?.text ?? '{}');
    expect(stored).toEqual(JSON.parse(sound?.text ?? '').value);
  }
});
