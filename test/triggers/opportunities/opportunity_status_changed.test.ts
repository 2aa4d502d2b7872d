import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import opportunityStatusChanged from '../../../triggers/opportunities/opportunity_status_changed';

const { locationId, opportunities, pipelines, pipelineStages, users } = seeded;

test('opportunity_status_changed returns opportunities with the status, with the time of the change as revision', async () => {
  const { requests, result } = await runWithCassette(
    opportunityStatusChanged,
    {
      status: 'won',
      pipelineId: pipelines.treatments,
      pipelineStageId: pipelineStages.accepted,
      assignedTo: users.dentist,
    },
    { cassette: 'opportunity_status_changed.sample', meta: { isLoadingSample: true } },
  );

  expect(requests[0]).toEqual({
    method: 'GET',
    path: '/opportunities/search',
    query: {
      location_id: locationId,
      status: 'won',
      pipeline_id: pipelines.treatments,
      pipeline_stage_id: pipelineStages.accepted,
      assigned_to: users.dentist,
      order: 'added_desc',
      page: '1',
      limit: '10',
    },
    headers: headers.plain,
  });
  expect(result).toMatchObject([
    {
      id: opportunities.crown,
      revision: '2026-04-10T17:00:00.000Z',
      status: 'won',
      pipelineName: 'Treatments',
      assignedUserName: 'Ingrid Solberg',
    },
  ]);
});

test('opportunity_status_changed leaves out opportunities that have been open since they were created', async () => {
  const { result } = await runWithCassette(
    opportunityStatusChanged,
    {},
    { cassette: 'opportunity_status_changed.on', meta: { isPopulatingDedupe: true } },
  );
  expect(keysOf(result).map(([id]) => id)).toEqual([
    opportunities.cleaning,
    opportunities.implant,
    opportunities.crown,
  ]);
});

test('opportunity_status_changed returns only changes of the last seven days', async () => {
  const { result } = await runWithCassette(opportunityStatusChanged, {});
  expect(result).toEqual([]);
});

test('opportunity_status_changed reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: seeded.locations.lakeside };
  const { message } = await expectFailure(opportunityStatusChanged, {}, { connection });
  expect(message).toMatch(/^HighLevel refused this.*not have access/);
});
