import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import findPipelineStage from '../../../searches/opportunities/find_pipeline_stage';

const { locationId, pipelines, pipelineStages } = seeded;

test('find_pipeline_stage finds a stage by its name and that of its pipeline', async () => {
  const { requests, result } = await runWithCassette(findPipelineStage, {
    stageName: ' plan  SENT',
    pipelineName: 'treatments',
  });
  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/opportunities/pipelines',
      query: { locationId },
      headers: headers.plain,
    },
  ]);
  expect(result).toEqual([
    {
      id: pipelineStages.plan,
      name: 'Plan sent',
      pipelineId: pipelines.treatments,
      pipelineName: 'Treatments',
      position: 2,
      stageWinProbability: 75,
      showInFunnel: true,
      showInPieChart: true,
    },
  ]);
});

test('find_pipeline_stage searches every pipeline for whole names', async () => {
  const found = await runWithCassette(
    findPipelineStage,
    { stageName: 'Ordered' },
    { cassette: 'find_pipeline_stage.any' },
  );
  expect(found.result).toMatchObject([{ id: pipelineStages.ordered, pipelineName: 'Aligners' }]);
  const { result } = await runWithCassette(
    findPipelineStage,
    { stageName: 'Plan', pipelineName: 'Treatments' },
    { cassette: 'find_pipeline_stage.nobody' },
  );
  expect(result).toEqual([]);
});

test('find_pipeline_stage reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: seeded.locations.lakeside };
  const { message } = await expectFailure(
    findPipelineStage,
    { stageName: 'Plan sent' },
    { connection },
  );
  expect(message).toMatch(/^HighLevel refused this.*not have access/);
});
