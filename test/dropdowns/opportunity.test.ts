import lostReasonDropdown from '../../dropdowns/lost_reason';
import opportunityDropdown from '../../dropdowns/opportunity';
import pipelineStageDropdown from '../../dropdowns/pipeline_stage';
import { account } from '../../harness/account';
import { errorFields, runWithAnswers } from '../../harness/driver';

const { locationId } = account;

const pipelines = [
  { id: 'sales', name: 'Sales', stages: [{ id: 'new', name: 'New' }] },
  { id: 'repairs', name: 'Repairs', stages: [{ id: 'seen', name: 'Seen' }, { id: 'done' }] },
  { id: 'empty', name: 'Empty', stages: null },
];

const stagesOf = async (pipelineId: string) =>
  (await runWithAnswers(pipelineStageDropdown, { pipelineId }, () => ({ body: { pipelines } })))
    .result;

test('stages are those of the chosen pipeline', async () => {
  expect(await stagesOf('repairs')).toEqual([
    { id: 'seen', name: 'Seen' },
    { id: 'done', name: 'Unnamed Pipeline Stage (done)' },
  ]);
  expect(await stagesOf('empty')).toEqual([]);
  expect(await stagesOf('absent')).toEqual([]);
});

test.each([['text'], [[null]], [[{ id: 'sales', stages: 'text' }]]])(
  'pipelines that cannot be read are an error: %j',
  async (odd) => {
    const run = await runWithAnswers(pipelineStageDropdown, { pipelineId: 'sales' }, () => ({
      body: { pipelines: odd },
    }));
    expect(errorFields(run).code).toBe('unknown_shape');
  },
);

test('stages need a pipeline', async () => {
  const driven = await runWithAnswers(pipelineStageDropdown, {}, () => ({ body: { pipelines } }));
  expect(driven.requests).toEqual([]);
  expect(errorFields(driven).message).toBe('Pipeline: is required.');
});

test('opportunities are shown with the name of their contact, a page at a time', async () => {
  const { requests, result } = await runWithAnswers(
    opportunityDropdown,
    {},
    () => ({
      body: {
        opportunities: [
          { id: 'one', name: 'New kitchen', contact: { name: 'Rosa Delgado' } },
          { id: 'two', name: 'Rosa Delgado', contact: { name: 'Rosa Delgado' } },
          { id: 'three', name: null, contact: null },
        ],
      },
    }),
    { meta: { page: 2 } },
  );
  expect(requests[0]).toMatchObject({
    path: '/opportunities/search',
    query: { location_id: locationId, order: 'added_desc', page: '3', limit: '100' },
  });
  expect(result).toEqual([
    { id: 'one', name: 'New kitchen (Rosa Delgado)' },
    { id: 'two', name: 'Rosa Delgado' },
    { id: 'three', name: 'Unnamed Opportunity (three)' },
  ]);
});

test('lost reasons are listed in pages', async () => {
  const { requests, result } = await runWithAnswers(
    lostReasonDropdown,
    {},
    () => ({ body: { lostReasons: [{ id: 'price', name: 'Too expensive' }], total: 101 } }),
    { meta: { page: 1 } },
  );
  expect(requests[0]).toMatchObject({
    path: '/opportunities/lost-reason',
    query: { locationId, limit: '100', skip: '100' },
  });
  expect(result).toEqual([{ id: 'price', name: 'Too expensive' }]);
});
