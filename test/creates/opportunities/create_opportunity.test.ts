import createOpportunity from '../../../creates/opportunities/create_opportunity';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contactId, contacts, customFields, locationId, opportunities, pipelines } = seeded;
const { pipelineStages, users } = seeded;

test("create_opportunity sends the form's values, and numbers of custom fields as text", async () => {
  const { requests, result } = await runWithCassette(createOpportunity, {
    contactId: contacts.tariq,
    name: 'Bridge, lower right',
    pipelineId: pipelines.treatments,
    pipelineStageId: pipelineStages.visit,
    status: '',
    monetaryValue: '1250.50',
    assignedTo: users.dentist,
    [`customFields_TEXT_${customFields.opportunityText}`]: 'Three teeth',
    [`customFields_MONETORY_${customFields.opportunityMonetory}`]: '310.5',
  });

  expect(requests[0]).toEqual({
    method: 'POST',
    path: '/opportunities/',
    headers: headers.json,
    body: {
      locationId,
      contactId: contacts.tariq,
      name: 'Bridge, lower right',
      pipelineId: pipelines.treatments,
      pipelineStageId: pipelineStages.visit,
      status: 'open',
      monetaryValue: 1250.5,
      assignedTo: users.dentist,
      customFields: [
        { id: customFields.opportunityText, field_value: 'Three teeth' },
        { id: customFields.opportunityMonetory, field_value: '310.5' },
      ],
    },
  });
  expect(result).toMatchObject({
    name: 'Bridge, lower right',
    status: 'open',
    monetaryValue: 1250.5,
    contact: { name: 'Tariq Aziz' },
    customFields: { treatment_plan: 'Three teeth', lab_costs: '310.5' },
    createdAt: '2026-11-20T12:00:00.000Z',
  });
});

test('create_opportunity reports which opportunity the contact has in the pipeline', async () => {
  const { message } = await expectFailure(createOpportunity, {
    contactId,
    name: 'Whitening again',
    pipelineId: pipelines.treatments,
  });
  expect(message).toContain('use Upsert Opportunity.');
  expect(message).toContain('Can not create duplicate opportunity for the contact.');
  expect(message).toContain(`existingId: ${opportunities.whitening}`);
});

test('create_opportunity reports every missing or invalid field', async () => {
  const wrong = { pipelineId: 'Treatments!', status: 'all', monetaryValue: 'much' };
  const { message } = await expectFailure(createOpportunity, wrong, { cassette: null });
  expect(message).toMatch(
    /Contact: is required.*Name: is required.*Pipeline: is not an ID.*Status: is not one of: open, won, lost, abandoned.*Monetary Value: is not a number/,
  );
});
