import { runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import estimateStatusChanged from '../../../triggers/invoices/estimate_status_changed';

const { contacts, estimates, locationId, locations } = seeded;

const query = { altId: locationId, altType: 'location', limit: '100', offset: '0' };

test('estimate_status_changed returns estimates with the chosen statuses as samples', async () => {
  const { requests, result } = await runWithCassette(
    estimateStatusChanged,
    { status: ['accepted'] },
    { cassette: 'estimate_status_changed.sample', meta: { isLoadingSample: true } },
  );
  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/invoices/estimate/list',
      headers: headers.plain,
      query: { ...query, limit: '10' },
    },
  ]);
  expect(result).toMatchObject([
    { id: estimates.veneers, status: 'accepted', changedTo: 'accepted', estimateNumber: 21 },
  ]);
});

test('estimate_status_changed remembers all estimates in its first poll and starts no run', async () => {
  const { requests, result } = await runWithCassette(estimateStatusChanged, {
    contactId: contacts.maya,
    daysBack: 30,
    search: 'Aligners',
  });
  expect(requests[0]?.query).toEqual({
    ...query,
    contactId: contacts.maya,
    search: 'Aligners',
    startAt: '2026-10-21',
    endAt: '2027-11-21',
  });
  expect(result).toEqual([]);
});

test('estimate_status_changed fires when an old estimate is accepted, and not for a deleted one', async () => {
  const poll = async (isCacheWarm: boolean, ...all: object[]) => {
    const body = { estimates: all, total: all.length };
    const run = await runWithAnswers(estimateStatusChanged, {}, () => ({ body }), { isCacheWarm });
    return run.result;
  };
  const old = { _id: 'a', estimateStatus: 'sent', createdAt: '2020-01-05T09:30:00.000Z' };
  expect(await poll(false, old)).toEqual([]);
  expect(await poll(true, old, { ...old, _id: 'b', deleted: true })).toEqual([]);
  expect(await poll(true, { ...old, estimateStatus: 'accepted' })).toMatchObject([
    { id: 'a', changedFrom: 'sent', changedTo: 'accepted', status: 'accepted' },
  ]);
});

test('estimate_status_changed rejects an unknown status', async () => {
  const { message } = await expectFailure(
    estimateStatusChanged,
    { status: ['lost'] },
    { cassette: null },
  );
  expect(message).toMatch(/^New Status 1: /);
});

test('estimate_status_changed reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(estimateStatusChanged, {}, { connection });
  expect(message).toMatch(/HighLevel says: Location with id/);
});
