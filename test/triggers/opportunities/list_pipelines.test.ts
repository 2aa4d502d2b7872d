import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import listPipelines from '../../../triggers/opportunities/list_pipelines';

const { locationId, locations, pipelines, pipelineStages } = seeded;

test('list_pipelines returns the pipelines with their stages', async () => {
  const { requests, result } = await runWithCassette(listPipelines, {});

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/opportunities/pipelines',
      query: { locationId },
      headers: headers.plain,
    },
  ]);
  const shown = { showInFunnel: true, showInPieChart: true };
  expect(result).toEqual([
    {
      id: pipelines.treatments,
      revision: '1',
      name: 'Treatments',
      stages: [
        {
          id: pipelineStages.enquiry,
          name: 'Enquiry',
          position: 0,
          stageWinProbability: 25,
          ...shown,
        },
        {
          id: pipelineStages.visit,
          name: 'First visit',
          position: 1,
          stageWinProbability: 50,
          ...shown,
        },
        {
          id: pipelineStages.plan,
          name: 'Plan sent',
          position: 2,
          stageWinProbability: 75,
          ...shown,
        },
        {
          id: pipelineStages.accepted,
          name: 'Plan accepted',
          position: 3,
          stageWinProbability: 100,
          ...shown,
        },
      ],
      dateAdded: '2026-01-06T17:00:00.000Z',
      dateUpdated: '2026-01-07T17:00:00.000Z',
      colorRenderMode: 'dot',
      locationId,
      ...shown,
    },
    expect.objectContaining({ id: pipelines.aligners, revision: '1', name: 'Aligners' }),
  ]);
});

test('list_pipelines detects a changed pipeline by its content', async () => {
  const { result } = await runWithCassette(
    listPipelines,
    { triggerOn: 'new_or_updated' },
    { cassette: 'list_pipelines.updated' },
  );
  const revisions = keysOf(result).map(([, revision]) => revision);
  expect(revisions).toEqual(Array(2).fill(expect.stringMatching(/^[\da-f]{16}$/)));
  expect(new Set(revisions).size).toBe(2);
});

test('list_pipelines reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(listPipelines, {}, { connection });
  expect(message).toMatch(/^HighLevel refused this.*opportunities\.readonly.*not have access/);
});
