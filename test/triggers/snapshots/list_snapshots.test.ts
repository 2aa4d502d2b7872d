import snapshotDropdown from '../../../dropdowns/snapshot';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import listSnapshots from '../../../triggers/snapshots/list_snapshots';

const { companyId, foreignCompanyId, snapshots } = seeded;
const connection = connections.agency;

test('list_snapshots returns the snapshots of the agency', async () => {
  const { requests, result } = await runWithCassette(listSnapshots, {}, { connection });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/snapshots/',
      query: { companyId },
      headers: { ...headers.plain, authorization: 'Bearer agency-token' },
    },
  ]);
  expect(result).toEqual([
    { id: snapshots.dental, revision: '1', name: 'Dental practice', type: 'own' },
    { id: snapshots.fitness, revision: '1', name: 'Fitness studio', type: 'imported' },
  ]);
});

test('list_snapshots returns a new revision of a renamed snapshot', async () => {
  const { result } = await runWithCassette(
    listSnapshots,
    { triggerOn: 'new_or_updated' },
    { cassette: 'list_snapshots.updated', connection },
  );
  expect(keysOf(result)).toEqual([
    [snapshots.dental, expect.stringMatching(/^[\da-f]{16}$/)],
    [snapshots.fitness, expect.stringMatching(/^[\da-f]{16}$/)],
  ]);
});

test('the snapshots fill a dropdown', async () => {
  const options = { cassette: 'list_snapshots.dropdown', connection };
  const { result } = await runWithCassette(snapshotDropdown, {}, options);
  expect(result).toEqual([
    { id: snapshots.dental, name: 'Dental practice' },
    { id: snapshots.fitness, name: 'Fitness studio' },
  ]);
});

test('list_snapshots reports that the connection has no access to the agency', async () => {
  const { message } = await expectFailure(
    listSnapshots,
    {},
    { connection: { ...connection, companyId: foreignCompanyId } },
  );
  expect(message).toMatch(/^HighLevel refused this.*scope snapshots\.readonly.*Forbidden resource/);
});

test('list_snapshots requires an agency connection', async () => {
  const { message } = await expectFailure(listSnapshots, {}, { cassette: null });
  expect(message).toMatch(
    /^This step needs an? agency connection with the scope snapshots\.readonly\./,
  );
});
