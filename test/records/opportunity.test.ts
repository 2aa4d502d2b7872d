import opportunityDropdown from '../../dropdowns/opportunity';
import { runWithAnswers } from '../../harness/driver';
import getOpportunity from '../../triggers/opportunities/get_opportunity';

const pipelines = [{ id: 'p1', name: 'Sales', stages: [{ id: 's1', name: 'Offer Sent' }] }];

const read = async (opportunity: object, lookup: object = { body: { pipelines } }) => {
  const run = await runWithAnswers(getOpportunity, { id: 'o1' }, ({ path }) =>
    path.endsWith('/pipelines') ? lookup : { body: { opportunity: { id: 'o1', ...opportunity } } },
  );
  const [first] = Object(run.result);
  return { opportunity: first, requests: run.requests };
};

test('an opportunity has the names of its pipeline and stage', async () => {
  const { opportunity } = await read({ pipelineId: 'p1', pipelineStageId: 's1' });
  expect(opportunity).toMatchObject({ pipelineName: 'Sales', pipelineStageName: 'Offer Sent' });
});

test('an opportunity is returned even without these names', async () => {
  const log = jest.spyOn(console, 'log').mockImplementation();
  const { opportunity } = await read({ pipelineId: 'p1' }, { status: 403 });
  expect(opportunity).toMatchObject({ id: 'o1', pipelineId: 'p1' });
  log.mockRestore();
});

test('dates in milliseconds become ISO 8601', async () => {
  const { opportunity } = await read({
    lastStatusChangeAt: 1_789_344_000_000,
    tasks: [{ dueDate: 1_789_344_000_000 }],
    monetaryValue: 1_789_344_000_000,
  });
  expect(opportunity).toMatchObject({
    lastStatusChangeAt: '2026-09-14T00:00:00.000Z',
    tasks: [{ dueDate: '2026-09-14T00:00:00.000Z' }],
    monetaryValue: 1_789_344_000_000,
  });
});

test('opportunities with the same name show how they differ', async () => {
  const opportunities = ['o1', 'o2'].map((id) => ({ id, name: 'Kitchen' }));
  const run = await runWithAnswers(opportunityDropdown, {}, () => ({ body: { opportunities } }));
  expect(run.result).toEqual([
    { id: 'o1', name: 'Kitchen (o1)' },
    { id: 'o2', name: 'Kitchen (o2)' },
  ]);
});
