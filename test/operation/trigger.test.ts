import type { Request } from '../../harness/cassette';
import { errorFields, runWithAnswers } from '../../harness/driver';
import getFreeSlots from '../../triggers/calendars/get_free_slots';
import newAppointment from '../../triggers/calendars/new_appointment';
import getContact from '../../triggers/contacts/get_contact';
import getContactNotes from '../../triggers/contacts/get_contact_notes';
import getContactTasks from '../../triggers/contacts/get_contact_tasks';
import getContactsByBusiness from '../../triggers/contacts/get_contacts_by_business';
import listContacts from '../../triggers/contacts/list_contacts_deprecated';
import searchContacts from '../../triggers/contacts/search_contacts';

type Fired = { id: string; revision: string };

const idsOf = ({ result }: { result?: unknown }) => (result as Fired[]).map(({ id }) => id);
const revisionsOf = ({ result }: { result?: unknown }) =>
  (result as Fired[]).map(({ revision }) => revision);

/** The n-th newest contact, as the search returns it. */
const contact = (n: number) => ({
  id: `c${n}`,
  dateAdded: new Date(Date.UTC(2026, 0, 1) - n * 1000).toISOString(),
  dateUpdated: new Date(Date.UTC(2026, 1, 1) - n * 1000).toISOString(),
  searchAfter: [1_700_000_000_000 - n, `c${n}`],
});

const contacts = (from: number, to: number, one = contact) =>
  Array.from({ length: to - from }, (_, index) => one(from + index));

/** Responses for that many matches, paged by `searchAfter` as in HighLevel. */
const searched =
  (total: number, one = contact) =>
  ({ body }: Request) => {
    const { searchAfter, pageLimit } = Object(body);
    const from = searchAfter ? Number(searchAfter[1].slice(1)) + 1 : 0;
    return { body: { contacts: contacts(from, Math.min(from + pageLimit, total), one), total } };
  };

describe('a list sorted by newest first', () => {
  test('is read in one request of 500, and starts no Zap twice', async () => {
    const run = await runWithAnswers(searchContacts, { tags: ['vip'] }, searched(1200));
    expect(run.requests).toHaveLength(1);
    expect(run.requests[0]?.body).toMatchObject({ pageLimit: 500 });
    expect(idsOf(run)).toHaveLength(500);
    expect(new Set(revisionsOf(run))).toEqual(new Set(['1']));
    expect((run.result as object[])[0]).not.toHaveProperty('searchAfter');
  });

  test('is read further if the user asks for it, with the same filters', async () => {
    const run = await runWithAnswers(
      searchContacts,
      { tags: ['vip'], limit: '2600' },
      searched(12_345),
    );
    const [first, ...rest] = run.requests.map(({ body }) => Object(body));
    expect(rest).toHaveLength(5);
    for (const body of rest) {
      expect(body).toEqual({ ...first, searchAfter: expect.any(Array) });
    }
    expect(first.filters).toEqual([{ field: 'tags', operator: 'eq', value: 'vip' }]);
    // The newest contacts and some of the older ones.
    expect(idsOf(run).slice(0, 500)).toEqual(contacts(0, 500).map(({ id }) => id));
    expect([500, 100]).toContain(idsOf(run).length - 500);
  });

  test('is read further when the Zap is turned on, but not for a sample', async () => {
    const meta = { isPopulatingDedupe: true };
    expect(idsOf(await runWithAnswers(searchContacts, {}, searched(5200), { meta }))).toHaveLength(
      5000,
    );
    const sample = await runWithAnswers(searchContacts, {}, searched(5200), {
      meta: { isLoadingSample: true },
    });
    expect(sample.requests).toHaveLength(1);
    expect(sample.requests[0]?.body).toMatchObject({ pageLimit: 10 });
    expect(idsOf(sample)).toHaveLength(10);
  });

  test('is sorted and deduplicated by the last change if updates count', async () => {
    const run = await runWithAnswers(searchContacts, { triggerOn: 'new_or_updated' }, searched(2));
    expect(run.requests[0]?.body).toMatchObject({
      sort: [{ field: 'dateUpdated', direction: 'desc' }],
    });
    expect(revisionsOf(run)).toEqual([contact(0).dateUpdated, contact(1).dateUpdated]);
  });

  test('is read further for a burst within the last three hours', async () => {
    const minutesAgo = (n: number) => new Date(Date.now() - n * 60_000).toISOString();
    const inBurst = (n: number) => ({ ...contact(n), dateAdded: minutesAgo(n < 1200 ? 20 : 200) });
    const run = await runWithAnswers(searchContacts, { tags: ['vip'] }, searched(3000, inBurst));
    expect(run.requests).toHaveLength(3);
    expect(idsOf(run)).toHaveLength(1500);
  });

  test('rejects an unknown value of Trigger On', async () => {
    const run = await runWithAnswers(searchContacts, { triggerOn: 'always' }, searched(2));
    expect(errorFields(run).message).toContain('Trigger On: is not one of: new, new_or_updated.');
    expect(run.requests).toEqual([]);
  });
});

describe('a page that does not say where the next one begins', () => {
  const full = ({ body }: Request) => ({
    body: { contacts: contacts(0, Object(body).pageLimit ?? 100).map(({ id }) => ({ id })) },
  });

  test('fails a poll that needs more', async () => {
    const run = await runWithAnswers(listContacts, {}, full);
    expect(errorFields(run).message).toBe(
      'HighLevel did not say what follows page 1 of this list, so the list cannot be read to its end. Nothing is wrong with your Zap; the next check tries again. Filters that make the list shorter avoid this.',
    );
    expect(errorFields(await runWithAnswers(searchContacts, { limit: 501 }, full)).code).toBe(
      'unknown_page',
    );
  });

  test('is enough for a poll that needs no more, and when the Zap is turned on', async () => {
    const meta = { isPopulatingDedupe: true };
    expect(idsOf(await runWithAnswers(searchContacts, {}, full, { meta }))).toHaveLength(500);
  });
});

test('a repeated page of records without an ID gets two requests', async () => {
  const run = await runWithAnswers(getContactsByBusiness, { businessId: 'b1' }, () => ({
    body: { contacts: contacts(0, 100).map(({ id }) => ({ firstName: id })) },
  }));
  expect(run.requests).toHaveLength(2);
  expect(errorFields(run).code).toBe('repeated_page');
});

test.each([
  ['milliseconds', (ms: number) => ms],
  ['milliseconds as a text', String],
  ['seconds', (ms: number) => Math.floor(ms / 1000)],
  ['seconds and nanoseconds', (ms: number) => ({ seconds: Math.floor(ms / 1000), nanoseconds: 0 })],
])('a record of the last days is returned if its time is in %s', async (_, formOf) => {
  const at = (id: string, days: number) => ({
    id,
    dateAdded: formOf(Date.now() - days * 86_400_000),
  });
  const run = await runWithAnswers(newAppointment, { calendarId: 'cal1' }, () => ({
    body: { events: [at('old', 8), at('new', 1)] },
  }));
  expect(idsOf(run)).toEqual(['new']);
});

describe('an unsorted list', () => {
  const business = { businessId: 'b1' };
  const linked =
    (total: number) =>
    ({ query }: Request) => {
      const skip = Number(query?.skip);
      return { body: { contacts: contacts(skip, Math.min(skip + 100, total)).reverse() } };
    };

  test('is read to its end, newest first', async () => {
    const run = await runWithAnswers(
      getContactsByBusiness,
      { ...business, query: 'x' },
      linked(230),
    );
    expect(run.requests.map(({ query }) => query)).toEqual(
      ['0', '100', '200'].map((skip) =>
        expect.objectContaining({ query: 'x', limit: '100', skip }),
      ),
    );
    expect(idsOf(run)).toEqual(contacts(0, 230).map(({ id }) => id));
  });

  test('that grows while it is read returns each record once', async () => {
    const run = await runWithAnswers(getContactsByBusiness, business, (_, index) => ({
      body: { contacts: index ? contacts(99, 120) : contacts(0, 100) },
    }));
    expect(idsOf(run)).toEqual(contacts(0, 120).map(({ id }) => id));
  });

  test('that changes while it is read returns only the newer version', async () => {
    const [moved = contact(0), ...rest] = contacts(0, 100);
    const run = await runWithAnswers(
      getContactsByBusiness,
      { ...business, triggerOn: 'new_or_updated' },
      (_, index) => ({
        body: {
          contacts: index
            ? [{ ...moved, dateUpdated: '2026-03-01T00:00:00.000Z' }]
            : [moved, ...rest],
        },
      }),
    );
    expect(idsOf(run)).toHaveLength(100);
    expect(revisionsOf(run)).toContain('2026-03-01T00:00:00.000Z');
    expect(revisionsOf(run)).not.toContain(moved.dateUpdated);
  });

  test('is paged by ID and timestamp together', async () => {
    const run = await runWithAnswers(listContacts, {}, (_, index) => ({
      body: { contacts: index ? [] : contacts(0, 100) },
    }));
    expect(run.requests[1]?.query).toMatchObject({
      startAfterId: 'c99',
      startAfter: String(Date.parse(contact(99).dateAdded)),
      limit: '100',
    });
  });

  test('that takes too long is an error and never a partial list', async () => {
    const clock = jest.spyOn(Date, 'now');
    let now = 0;
    clock.mockImplementation(() => now);
    const run = await runWithAnswers(getContactsByBusiness, business, (request) => {
      now += 8000;
      return linked(1_000_000)(request);
    });
    clock.mockRestore();
    expect(errorFields(run)).toMatchObject({
      code: 'too_many',
      message: expect.stringContaining('more than 300 of these'),
    });
  });
});

describe('a record without a timestamp', () => {
  const task = { id: 't1', title: 'Call', completed: false, dueDate: '2026-01-01T00:00:00.000Z' };
  const tasks = (...given: object[]) =>
    runWithAnswers(getContactTasks, { contactId: 'c1', triggerOn: 'new_or_updated' }, () => ({
      body: { tasks: given },
    }));

  test('is deduplicated by its content, whatever the order of the fields', async () => {
    const [before] = revisionsOf(await tasks(task));
    expect(revisionsOf(await tasks(Object.fromEntries(Object.entries(task).reverse())))).toEqual([
      before,
    ]);
    expect(revisionsOf(await tasks({ ...task, brandNew: 1 }))).toEqual([before]);
    expect(revisionsOf(await tasks({ ...task, completed: true }))).not.toEqual([before]);
  });

  test('gets a new revision when it returns to earlier content', async () => {
    const poll = (completed: boolean, isCacheWarm = true) =>
      runWithAnswers(
        getContactTasks,
        { contactId: 'c1', triggerOn: 'new_or_updated' },
        () => ({ body: { tasks: [{ ...task, completed }] } }),
        { isCacheWarm },
      ).then(revisionsOf);
    const polls = [];
    for (const completed of [false, true, true, false, false, true]) {
      polls.push(...(await poll(completed, polls.length > 0)));
    }
    const [open, done, , reopened, , doneAgain] = polls;
    expect(polls).toEqual([open, done, done, reopened, reopened, doneAgain]);
    expect(new Set(polls).size).toBe(4);
  });

  describe('with a history', () => {
    const polled = (given: object[], isCacheWarm: boolean) =>
      runWithAnswers(
        getContactTasks,
        { contactId: 'c1', triggerOn: 'new_or_updated' },
        () => ({ body: { tasks: given } }),
        { isCacheWarm },
      ).then(revisionsOf);

    test('keeps its revision if the list omits it once', async () => {
      const other = { ...task, id: 't2' };
      const done = { ...task, completed: true };
      await polled([task, other], false);
      const [before] = await polled([done, other], true);
      await polled([other], true);
      expect(await polled([done, other], true)).toContain(before);
    });

    test('keeps its revision between polls in a list that is too long for the memory', async () => {
      const many = Array.from({ length: 2_001 }, (_, n) => ({ ...task, id: `m${n}` }));
      const changed = many.map((each, n) => (n ? each : { ...each, completed: true }));
      await polled(many.slice(0, 2_000), false);
      const before = await polled(changed, true);
      expect(await polled(changed, true)).toEqual(before);
    });
  });

  test('without an ID is identified by its content', async () => {
    const run = await tasks({ title: 'A' }, { title: 'B' });
    expect(new Set(idsOf(run)).size).toBe(2);
  });
});

test('a single record fires on its timestamp, or on its content if it has none', async () => {
  const of = (body: object) => runWithAnswers(getContact, { contactId: 'c1' }, () => ({ body }));
  const stamped = await of({ contact: { id: 'c1', dateUpdated: '2026-01-01T00:00:00Z' } });
  expect(revisionsOf(stamped)).toEqual(['2026-01-01T00:00:00Z']);
  const [bare] = revisionsOf(await of({ contact: { id: 'c1', dateUpdated: null } }));
  expect(bare).toMatch(/^[\da-f]{16}$/);
});

test.each([
  ['null', { notes: null }],
  ['nothing', {}],
  ['an empty list', { notes: [] }],
])('a list that is %s returns no records', async (_, body) => {
  const run = await runWithAnswers(getContactNotes, { contactId: 'c1' }, () => ({ body }));
  expect(run.result).toEqual([]);
});

test.each([
  ['text', { notes: 'none' }],
  ['a list of text', { notes: ['none'] }],
])('a list that is %s is an error for its reader', async (_, body) => {
  const run = await runWithAnswers(getContactNotes, { contactId: 'c1' }, () => ({ body }));
  expect(errorFields(run)).toMatchObject({
    status: 502,
    message: expect.stringContaining('cannot read'),
  });
});

test('a record that was missing and returns fires again', async () => {
  const day = '2026-01-05';
  const [nine, ten] = [`${day}T09:00:00-06:00`, `${day}T10:00:00-06:00`];
  const poll = (slots: string[], isCacheWarm: boolean) =>
    runWithAnswers(getFreeSlots, { calendarId: 'k1' }, () => ({ body: { [day]: { slots } } }), {
      isCacheWarm,
    }).then((run) => (run.result as Fired[]).map(({ id, revision }) => `${id} ${revision}`));
  const polls = [
    await poll([nine, ten], false),
    await poll([ten], true),
    await poll([ten], true),
    await poll([nine, ten], true),
    await poll([nine, ten], true),
  ];
  expect(polls.map((found) => found.length)).toEqual([2, 1, 1, 2, 2]);
  expect(new Set(polls.flat()).size).toBe(3);
});
