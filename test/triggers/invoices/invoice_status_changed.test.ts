import { runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import invoiceStatusChanged from '../../../triggers/invoices/invoice_status_changed';

const { contacts, invoices, locationId, locations } = seeded;

const query = {
  altId: locationId,
  altType: 'location',
  paymentMode: 'default',
  sortField: 'issueDate',
  sortOrder: 'descend',
  limit: '100',
  offset: '0',
};

test('invoice_status_changed returns invoices with the chosen statuses as samples', async () => {
  const { requests, result } = await runWithCassette(
    invoiceStatusChanged,
    { status: ['paid', 'overdue'] },
    { cassette: 'invoice_status_changed.sample', meta: { isLoadingSample: true } },
  );
  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/invoices/',
      headers: headers.plain,
      query: { ...query, limit: '10' },
    },
  ]);
  expect(result).toMatchObject([
    { id: invoices.implant, changedTo: 'partially_paid, overdue', invoiceNumber: '42' },
    { id: invoices.cleaning, changedTo: 'paid', invoiceItems: [{ name: 'Cleaning' }] },
  ]);
});

test('invoice_status_changed remembers all invoices in its first poll and starts no run', async () => {
  const { requests, result } = await runWithCassette(invoiceStatusChanged, {
    status: ['paid'],
    paymentMode: 'live',
    contactId: contacts.noah,
    daysBack: 90,
    search: 'Cleaning',
  });
  expect(requests[0]?.query).toEqual({
    ...query,
    paymentMode: 'live',
    contactId: contacts.noah,
    search: 'Cleaning',
    startAt: '2026-08-22',
    endAt: '2027-11-21',
  });
  expect(result).toEqual([]);
});

type Status = [id: string, status: string, dueDate?: string];

/** The events of polls that see invoices with these statuses one after the other. */
const changesOf = async (form: Record<string, unknown>, ...polls: Status[][]) => {
  const given: string[][] = [];
  for (const [index, poll] of polls.entries()) {
    const { result } = await runWithAnswers(
      invoiceStatusChanged,
      form,
      () => ({
        body: {
          invoices: poll.map(([_id, status, dueDate = '2999-01-01']) => ({
            _id,
            status,
            dueDate,
            createdAt: '2026-01-05T09:30:00.000Z',
          })),
          total: poll.length,
        },
      }),
      { isCacheWarm: index > 0 },
    );
    given.push(
      (result as { id: string; changedFrom: string; changedTo: string }[]).map(
        ({ id, changedFrom, changedTo }) => `${id}: ${changedFrom} - ${changedTo}`,
      ),
    );
  }
  return given.map((all, index) => all.filter((each) => !given[index - 1]?.includes(each)));
};

test('invoice_status_changed fires for each new status of an invoice, including old invoices', async () => {
  const changes = await changesOf(
    {},
    [['a', 'draft']],
    [['a', 'sent']],
    [
      ['a', 'partially_paid'],
      ['b', 'draft'],
    ],
    [['a', 'paid']],
    [['a', 'paid']],
  );
  expect(changes.map((each) => each.toSorted())).toEqual([
    [],
    ['a: draft - sent'],
    ['a: sent - partially_paid', 'b: null - draft'],
    ['a: partially_paid - paid'],
    [],
  ]);
});

test('invoice_status_changed derives overdue once from the due date, and then sees payments', async () => {
  const changes = await changesOf(
    { status: ['overdue', 'partially_paid'] },
    [['a', 'sent']],
    [['a', 'sent', '2020-01-01T00:00:00.000Z']],
    [['a', 'partially_paid', '2020-01-01']],
    [['a', 'paid', '2020-01-01']],
  );
  expect(changes).toEqual([
    [],
    ['a: sent - sent, overdue'],
    ['a: sent, overdue - partially_paid, overdue'],
    [],
  ]);
});

test('invoice_status_changed rejects an unknown status', async () => {
  const { message } = await expectFailure(
    invoiceStatusChanged,
    { status: ['lost'] },
    { cassette: null },
  );
  expect(message).toMatch(/^New Status 1: /);
});

test('invoice_status_changed reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(invoiceStatusChanged, {}, { connection });
  expect(message).toMatch(/HighLevel says: Location with id/);
});
