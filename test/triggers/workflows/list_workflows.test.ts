import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import listWorkflows from '../../../triggers/workflows/list_workflows';

const { locationId, locations, workflows } = seeded;

test('list_workflows returns the workflows of the sub-account, the newest first', async () => {
  const { requests, result } = await runWithCassette(listWorkflows, {});

  expect(requests).toEqual([
    { method: 'GET', path: '/workflows/', query: { locationId }, headers: headers.plain },
  ]);
  expect(keysOf(result)).toEqual([
    [workflows.missedVisit, '1'],
    [workflows.newPatient, '1'],
  ]);
});

test('list_workflows returns a new revision of an updated workflow', async () => {
  const { result } = await runWithCassette(
    listWorkflows,
    { triggerOn: 'new_or_updated' },
    { cassette: 'list_workflows.updated' },
  );

  expect(result).toMatchObject([
    {
      id: workflows.newPatient,
      revision: '2026-05-20T18:30:00.000Z',
      name: 'New patient',
      status: 'published',
      version: 4,
    },
    { id: workflows.missedVisit, revision: '2026-03-11T18:00:00.000Z' },
  ]);
});

test('list_workflows reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(listWorkflows, {}, { connection });
  expect(message).toMatch(
    /^HighLevel refused this.*scope workflows\.readonly.*does not have access/,
  );
});
