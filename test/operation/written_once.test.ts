import type { Create } from 'zapier-platform-core';
import * as creates from '../../creates';
import { freezeDate } from '../../harness/cassette';
import { sandboxMoment } from '../../harness/moment';
import { connections } from '../../harness/play';
import { type Asked, quickZ } from '../../harness/quick_z';
import { factsOf } from '../../operation/declaration';
import { type Sandbox, seeded, startSandbox } from '../../sandbox';

jest.mock('../../highlevel/wait', () => ({ wait: async () => {} }));

const { contactId, contacts, invoices, estimates, users } = seeded;

let sandbox: Sandbox;
let now = Date.parse(sandboxMoment);

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => new Date(Date.now()) });
  process.env.HIGHLEVEL_API_URL = sandbox.url;
});
beforeEach(() => {
  now = Date.parse(sandboxMoment);
  freezeDate(sandboxMoment);
  sandbox.reset();
});
afterAll(async () => {
  jest.useRealTimers();
  delete process.env.HIGHLEVEL_API_URL;
  await sandbox.close();
});

const pass = (milliseconds: number) => {
  now += milliseconds;
  jest.setSystemTime(now);
};

/** Core's error for a truncated response. */
const brokenOff = () => Object.assign(new Error('socket hang up'), { name: 'FetchError' });

const gatewayError = {
  status: 504,
  headers: new Headers(),
  content: '<html>Gateway</html>',
  data: undefined,
};

/** What happens to a request: it succeeds, it is not executed, or its response is lost. */
type Fate = 'goes through' | 'is not done' | 'answer is lost';

/** A step of a Zap; replays run it with the current contents of Zapier's cache. */
const stepOf = (operation: Create, inputData: Record<string, unknown>) => {
  const cache = new Map<string, { text: string; end: number }>();
  const [endpoint = 'GET /'] = factsOf(operation).endpoints;
  return async (write: Fate, look: Fate = 'goes through', from: 'write' | 'start' = 'write') => {
    const asked: string[] = [];
    const z = quickZ(async ({ method, url, headers, body, signal }: Asked) => {
      asked.push(`${method} ${new URL(url).pathname}`);
      // A read before the write is not a lookup for its result.
      const isLook = from === 'start' || asked.slice(0, -1).some((each) => each.startsWith('POST'));
      const fate = method === 'POST' ? write : isLook ? look : 'goes through';
      if (fate === 'is not done') return gatewayError;
      if (fate === 'answer is lost') {
        if (method === 'POST') sandbox.state.unanswered.add(endpoint);
        await fetch(url, { method, headers, body, signal }).catch(() => undefined);
        throw brokenOff();
      }
      return undefined;
    }, cache);
    const { perform } = operation.operation as { perform?: unknown };
    if (typeof perform !== 'function') throw new Error(`${operation.key} has no perform.`);
    const bundle = { authData: connections.location, inputData, meta: {} };
    const outcome: { result?: Record<string, unknown>; error?: Error } = await perform(
      z,
      bundle,
    ).then(
      (result: Record<string, unknown>) => ({ result }),
      (error: unknown) => ({ error }),
    );
    return { ...outcome, asked };
  };
};

const order = {
  contactId,
  name: 'Whitening',
  items: [{ itemName: 'Whitening', itemAmount: 249.5 }],
};

const invoicesMade = () => sandbox.state.invoices.all().filter(({ name }) => name === order.name);
const estimatesMade = () => sandbox.state.estimates.all().filter(({ name }) => name === order.name);
const paid = () => (sandbox.state.invoices.find(invoices.whitening)?.amountPaid ?? 0) / 100;
const isSent = (status: string | undefined) => (status === 'sent' ? 1 : 0);

type Subject = {
  operation: Create;
  form: Record<string, unknown>;
  /** The number of executed writes. */
  count: () => number;
  /** True if a second write differs from the first. */
  isCounted: boolean;
};

const subjects: Subject[] = [
  {
    operation: creates.create_invoice,
    form: order,
    count: () => invoicesMade().length,
    isCounted: true,
  },
  {
    operation: creates.create_and_send_invoice,
    form: { ...order, userId: users.dentist },
    count: () => invoicesMade().length,
    isCounted: true,
  },
  {
    operation: creates.create_estimate,
    form: order,
    count: () => estimatesMade().length,
    isCounted: true,
  },
  {
    operation: creates.record_invoice_payment,
    form: { invoiceId: invoices.whitening, mode: 'cash', amount: 100 },
    count: paid,
    isCounted: true,
  },
  {
    operation: creates.send_invoice,
    form: { invoiceId: invoices.crown, action: 'email', userId: users.dentist },
    count: () => isSent(sandbox.state.invoices.find(invoices.crown)?.status),
    isCounted: false,
  },
  {
    operation: creates.send_estimate,
    form: { estimateId: estimates.bridge, action: 'email', userId: users.dentist },
    count: () => isSent(sandbox.state.estimates.find(estimates.bridge)?.estimateStatus),
    isCounted: false,
  },
];

const cases = subjects.map((subject) => ({ key: subject.operation.key, ...subject }));

test.each(cases)('$key finds the created record after a lost response', async (subject) => {
  const { operation, form, count } = subject;
  const run = stepOf(operation, form);
  const { result, error, asked } = await run('answer is lost');
  expect(error).toBeUndefined();
  expect(result).toMatchObject({ id: expect.any(String) });
  expect(asked.filter((each) => each.startsWith('POST'))).toHaveLength(1);
  expect(count()).toBe(1);
});

test.each(cases)(
  '$key writes once if a replay follows a write whose lookup failed',
  async (subject) => {
    const { operation, form, count, isCounted } = subject;
    const run = stepOf(operation, form);
    const first = await run('answer is lost', 'is not done');
    expect(first.error?.message).toContain(
      'It may have worked anyway: check in HighLevel before you try again. A replay of this step checks first, too.',
    );
    expect(count()).toBe(1);

    pass(60 * 60_000);
    const replay = await run('goes through');
    expect(replay.error).toBeUndefined();
    expect(replay.result).toMatchObject({ id: expect.any(String) });
    expect(replay.asked.filter((each) => each.startsWith('POST'))).toEqual([]);
    expect(count()).toBe(1);

    if (!isCounted) return;
    pass(60 * 60_000);
    expect((await run('goes through')).error).toBeUndefined();
    expect(count()).toBe(2);
  },
);

test.each(cases)(
  '$key writes once if a replay follows a write that was not executed',
  async (subject) => {
    const { operation, form, count } = subject;
    const run = stepOf(operation, form);
    const first = await run('is not done');
    expect(first.error?.message).toContain('It may have worked anyway');
    expect(count()).toBe(0);

    pass(60 * 60_000);
    const replay = await run('goes through');
    expect(replay.error).toBeUndefined();
    expect(count()).toBe(1);
  },
);

/** Adds more documents of the contact than a page has, all of them newer. */
const addOthers = () => {
  const { invoices: invoiceTable, estimates: estimateTable } = sandbox.state;
  const [invoice] = invoiceTable.all();
  const [estimate] = estimateTable.all();
  if (!invoice || !estimate) throw new Error('The sandbox has no invoice or no estimate.');
  for (let index = 0; index < 150; index += 1) {
    const other = {
      id: `other-${index}`,
      name: `Other ${index}`,
      createdAt: '2020-01-01T00:00:00Z',
    };
    const { contactDetails: payer } = invoice;
    invoiceTable.put({ ...invoice, ...other, contactDetails: { ...payer, id: contactId } });
    estimateTable.put({
      ...estimate,
      ...other,
      contactDetails: { ...estimate.contactDetails, id: contactId },
    });
  }
};

test.each(cases)(
  '$key finds the created record behind a page of other records',
  async (subject) => {
    const { operation, form, count } = subject;
    const run = stepOf(operation, form);
    await run('answer is lost', 'is not done');
    expect(count()).toBe(1);
    addOthers();
    pass(60 * 60_000);
    const replay = await run('goes through');
    expect(replay.error).toBeUndefined();
    expect(replay.asked.filter((each) => each.startsWith('POST'))).toEqual([]);
    expect(count()).toBe(1);
  },
);

test.each(cases)(
  '$key writes nothing while a replay cannot look for the record',
  async (subject) => {
    const { operation, form, count } = subject;
    const run = stepOf(operation, form);
    await run('answer is lost', 'is not done');
    const replay = await run('goes through', 'is not done', 'start');
    expect(replay.error?.message).toContain('Try again later.');
    expect(count()).toBe(1);
    expect((await run('goes through')).error).toBeUndefined();
    expect(count()).toBe(1);
  },
);

test('an invoice with another contact, name or time is not the one that was created', async () => {
  const others: Record<string, unknown>[] = [
    { ...order, contactId: contacts.liam },
    { ...order, items: [{ itemName: 'Crown', itemAmount: 249.5 }] },
    order,
  ];
  for (const form of others) await stepOf(creates.create_invoice, form)('goes through');
  pass(60_000);
  const { error } = await stepOf(creates.create_invoice, order)('is not done');
  expect(error?.message).toContain('It may have worked anyway');
});

test('the error reports an invoice that was created but not sent', async () => {
  const run = stepOf(creates.create_and_send_invoice, { ...order, userId: users.dentist });
  await run('answer is lost', 'is not done');
  for (const invoice of invoicesMade()) sandbox.state.invoices.put({ ...invoice, status: 'draft' });
  const { error } = await run('goes through');
  expect(error?.message).toMatch(/^.*HighLevel created the invoice \w+, but did not send it\./);
});

test('a payment is not repeated if another amount was paid meanwhile', async () => {
  const { form } = subjects[3] as Subject;
  const run = stepOf(creates.record_invoice_payment, form);
  await run('is not done', 'is not done');
  await stepOf(creates.record_invoice_payment, { ...form, amount: 20 })('goes through');
  const { error, asked } = await run('goes through');
  expect(error?.message).toMatch(/not clear whether the payment of 100 was recorded.*from 0 to 20/);
  expect(asked).toEqual([`GET /invoices/${invoices.whitening}`]);
});
