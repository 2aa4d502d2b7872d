import upsertOpportunity from '../../../creates/opportunities/upsert_opportunity';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contacts, locationId, lostReasons, opportunities, pipelines, pipelineStages, users } =
  seeded;

test('upsert_opportunity updates the opportunity that the contact has in the pipeline', async () => {
  const { requests, result } = await runWithCassette(upsertOpportunity, {
    id: opportunities.whitening,
    contactId: contacts.maya,
    pipelineId: pipelines.treatments,
    pipelineStageId: pipelineStages.enquiry,
    name: 'Whitening, later',
    status: 'lost',
    lostReasonId: lostReasons.elsewhere,
    monetaryValue: '300',
    assignedTo: users.reception,
    followers: users.dentist,
    followersActionType: 'add',
    isRemoveAllFollowers: 'false',
  });

  expect(requests[0]).toEqual({
    method: 'POST',
    path: '/opportunities/upsert',
    headers: headers.json,
    body: {
      locationId,
      id: opportunities.whitening,
      contactId: contacts.maya,
      pipelineId: pipelines.treatments,
      pipelineStageId: pipelineStages.enquiry,
      name: 'Whitening, later',
      status: 'lost',
      lostReasonId: lostReasons.elsewhere,
      monetaryValue: 300,
      assignedTo: users.reception,
      followers: [users.dentist],
      followersActionType: 'add',
      isRemoveAllFollowers: false,
    },
  });
  expect(result).toMatchObject({
    id: opportunities.whitening,
    isNew: false,
    name: 'Whitening, later',
    status: 'lost',
    followers: [users.reception, users.dentist],
    customFields: { treatment_plan: 'Two sessions in the chair' },
  });
  for (const undeclared of ['new', 'opportunity', 'traceId']) {
    expect(result).not.toHaveProperty(undeclared);
  }
});

test('upsert_opportunity creates one for a contact that has none there, and reports it as new', async () => {
  const { requests, result } = await runWithCassette(
    upsertOpportunity,
    { contactId: contacts.grace, pipelineId: pipelines.aligners, name: 'Aligners' },
    { cassette: 'upsert_opportunity.new' },
  );
  expect(requests[0]?.body).toEqual({
    locationId,
    contactId: contacts.grace,
    pipelineId: pipelines.aligners,
    name: 'Aligners',
  });
  expect(result).toMatchObject({
    isNew: true,
    contactId: contacts.grace,
    pipelineStageId: pipelineStages.scan,
    status: 'open',
  });
});

test('upsert_opportunity reports an unknown pipeline', async () => {
  const input = { contactId: contacts.grace, pipelineId: 'absentPipeline' };
  const { message } = await expectFailure(upsertOpportunity, input);
  expect(message).toMatch(/did not accept this.*The pipeline id is invalid/);
});

test('upsert_opportunity requires the contact and the action for followers', async () => {
  const missing = await expectFailure(
    upsertOpportunity,
    { pipelineId: pipelines.aligners },
    { cassette: null },
  );
  expect(missing.message).toBe('Contact: is required.');
  const unclear = await expectFailure(
    upsertOpportunity,
    { contactId: contacts.grace, pipelineId: pipelines.aligners, followers: [users.dentist] },
    { cassette: null },
  );
  expect(unclear.message).toBe('Followers and What to Do with Followers: fill in both or neither.');
});
