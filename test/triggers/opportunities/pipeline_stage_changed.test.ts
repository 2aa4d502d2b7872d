import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import pipelineStageChanged from '../../../triggers/opportunities/pipeline_stage_changed';

const { locationId, opportunities, pipelines, pipelineStages, users } = seeded;

const query = {
  location_id: locationId,
  pipeline_id: pipelines.treatments,
  order: 'added_desc',
  page: '1',
  limit: '100',
};

test('pipeline_stage_changed returns opportunities of the stage, with the time of the move as revision', async () => {
  const { requests, result } = await runWithCassette(
    pipelineStageChanged,
    {
      pipelineId: pipelines.treatments,
      pipelineStageId: pipelineStages.plan,
      assignedTo: users.dentist,
    },
    { cassette: 'pipeline_stage_changed.sample', meta: { isLoadingSample: true } },
  );

  expect(requests[0]).toEqual({
    method: 'GET',
    path: '/opportunities/search',
    query: {
      ...query,
      pipeline_stage_id: pipelineStages.plan,
      assigned_to: users.dentist,
      limit: '10',
    },
    headers: headers.plain,
  });
  expect(result).toMatchObject([
    {
      id: opportunities.whitening,
      revision: '2026-09-14T17:50:00.000Z',
      lastStageChangeAt: '2026-09-14T17:50:00.000Z',
      pipelineName: 'Treatments',
      pipelineStageName: 'Plan sent',
      assignedUserName: 'Ingrid Solberg',
      customFields: { treatment_plan: 'Two sessions in the chair' },
    },
  ]);
});

test('pipeline_stage_changed remembers all opportunities of the pipeline when it is turned on', async () => {
  const { requests, result } = await runWithCassette(
    pipelineStageChanged,
    { pipelineId: pipelines.treatments },
    { cassette: 'pipeline_stage_changed.on', meta: { isPopulatingDedupe: true } },
  );
  expect(requests).toEqual([
    { method: 'GET', path: '/opportunities/search', query, headers: headers.plain },
  ]);
  expect(keysOf(result)).toHaveLength(6);
});

test('pipeline_stage_changed returns only changes of the last seven days', async () => {
  const { result } = await runWithCassette(pipelineStageChanged, {
    pipelineId: pipelines.treatments,
  });
  expect(result).toEqual([]);
});

test('pipeline_stage_changed needs a pipeline', async () => {
  const { message } = await expectFailure(pipelineStageChanged, {}, { cassette: null });
  expect(message).toBe('Pipeline: is required.');
});

test('pipeline_stage_changed reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: seeded.locations.lakeside };
  const { message } = await expectFailure(
    pipelineStageChanged,
    { pipelineId: pipelines.treatments },
    { connection },
  );
  expect(message).toMatch(/^HighLevel refused this.*not have access/);
});
