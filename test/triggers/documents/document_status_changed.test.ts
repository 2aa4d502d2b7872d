import { runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import documentStatusChanged from '../../../triggers/documents/document_status_changed';

const { contactId, documents, locationId, locations } = seeded;

test('document_status_changed gives documents with their status', async () => {
  const { requests, result } = await runWithCassette(documentStatusChanged, {});

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/proposals/document',
      query: { locationId, limit: '100', skip: '0' },
      headers: headers.plain,
    },
  ]);
  expect(keysOf(result)).toEqual([
    [documents.consentLiam, 'completed 1'],
    [documents.planMaya, 'sent 1'],
  ]);
  expect(result).toMatchObject([
    {},
    {
      name: 'Treatment Plan',
      status: 'sent',
      paymentStatus: 'waiting_for_payment',
      grandTotal: { amount: 1250.5, currency: 'USD' },
      recipients: [{ id: contactId, contactName: 'Maya Ortiz' }],
    },
  ]);
});

test('document_status_changed sends its filters, and both dates', async () => {
  const { requests, result } = await runWithCassette(
    documentStatusChanged,
    {
      status: ['completed', 'accepted'],
      paymentStatus: ['no_payment', 'paid'],
      query: 'consent',
      daysBack: 30,
    },
    { cassette: 'document_status_changed.filtered' },
  );
  expect(requests[0]?.query).toEqual({
    locationId,
    query: 'consent',
    status: 'completed,accepted',
    paymentStatus: 'no_payment,paid',
    dateFrom: '2026-10-21T12:00:00.000Z',
    dateTo: '2026-11-21T12:00:00.000Z',
    limit: '100',
    skip: '0',
  });
  expect(keysOf(result)).toEqual([[documents.consentLiam, 'completed 1']]);
});

const poll = async (...list: object[]) => {
  const { result } = await runWithAnswers(documentStatusChanged, {}, () => ({
    body: { documents: list, total: list.length },
  }));
  return keysOf(result);
};

test('document_status_changed gives a status a new revision when it returns after a draft', async () => {
  const sent = {
    _id: 'd1',
    status: 'sent',
    documentRevision: 1,
    updatedAt: '2026-11-19T09:00:00Z',
  };
  expect(await poll(sent)).toEqual([['d1', 'sent 1']]);
  // Another edit changes only the time.
  expect(await poll({ ...sent, updatedAt: '2026-11-19T10:00:00Z' })).toEqual([['d1', 'sent 1']]);
  expect(await poll({ ...sent, documentRevision: 2 })).toEqual([['d1', 'sent 2']]);
  expect(await poll({ ...sent, status: ['viewed'] })).toEqual([['d1', 'viewed 1']]);
});

test('document_status_changed leaves out deleted documents', async () => {
  expect(await poll({ _id: 'd1', status: 'sent', documentRevision: 1, deleted: true })).toEqual([]);
});

test('document_status_changed reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(documentStatusChanged, {}, { connection });
  expect(message).toMatch(
    /^HighLevel refused this.*documents_contracts\/list\.readonly.*does not have access/,
  );
});
