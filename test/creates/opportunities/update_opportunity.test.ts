import updateOpportunity from '../../../creates/opportunities/update_opportunity';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { customFields, locationId, opportunities, pipelines, pipelineStages, users } = seeded;

test('update_opportunity sends the changed fields and leaves the rest unchanged', async () => {
  const id = opportunities.whitening;
  const { requests, result } = await runWithCassette(updateOpportunity, {
    id,
    name: 'Whitening, upper and lower',
    pipelineId: pipelines.treatments,
    pipelineStageId: pipelineStages.accepted,
    status: 'won',
    monetaryValue: 0,
    assignedTo: users.reception,
    [`customFields_TEXT_${customFields.opportunityText}`]: '',
    [`customFields_MONETORY_${customFields.opportunityMonetory}`]: 120,
  });

  expect(requests[0]).toEqual({
    method: 'PUT',
    path: `/opportunities/${id}`,
    headers: headers.json,
    body: {
      name: 'Whitening, upper and lower',
      pipelineId: pipelines.treatments,
      pipelineStageId: pipelineStages.accepted,
      status: 'won',
      monetaryValue: 0,
      assignedTo: users.reception,
      customFields: [{ id: customFields.opportunityMonetory, field_value: '120' }],
    },
  });
  expect(result).toMatchObject({
    id,
    locationId,
    name: 'Whitening, upper and lower',
    status: 'won',
    monetaryValue: 0,
    source: 'Website form',
    customFields: { treatment_plan: 'Two sessions in the chair', lab_costs: '120' },
    lastStatusChangeAt: '2026-11-20T12:00:00.000Z',
  });
});

test('update_opportunity reports that the stage is not one of the pipeline', async () => {
  const { message } = await expectFailure(updateOpportunity, {
    id: opportunities.whitening,
    pipelineStageId: pipelineStages.scan,
  });
  expect(message).toMatch(/did not accept this.*The pipeline stage id is invalid/);
});

test('update_opportunity rejects a status that is only for searches', async () => {
  const wrong = { id: opportunities.whitening, status: 'all' };
  const { message } = await expectFailure(updateOpportunity, wrong, { cassette: null });
  expect(message).toBe('Status: is not one of: open, won, lost, abandoned.');
});
