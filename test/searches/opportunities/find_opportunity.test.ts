import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import findOpportunity from '../../../searches/opportunities/find_opportunity';

const { contactId, contacts, locationId, opportunities, pipelines, pipelineStages, users } = seeded;

test('find_opportunity finds an opportunity by every search field', async () => {
  const { requests, result } = await runWithCassette(findOpportunity, {
    contactId,
    name: '  whitening ',
    pipelineId: pipelines.treatments,
    pipelineStageId: pipelineStages.plan,
    status: 'open',
    assignedTo: users.dentist,
    opportunityId: opportunities.whitening,
  });
  expect(requests[0]).toEqual({
    method: 'GET',
    path: '/opportunities/search',
    query: {
      location_id: locationId,
      q: 'whitening',
      contact_id: contactId,
      pipeline_id: pipelines.treatments,
      pipeline_stage_id: pipelineStages.plan,
      status: 'open',
      assigned_to: users.dentist,
      id: opportunities.whitening,
      order: 'added_desc',
      limit: '100',
    },
    headers: headers.plain,
  });
  expect(result).toMatchObject([
    {
      id: opportunities.whitening,
      name: 'Whitening',
      pipelineStageName: 'Plan sent',
      customFields: { treatment_plan: 'Two sessions in the chair' },
    },
  ]);
});

test("find_opportunity returns a contact's last created opportunity first", async () => {
  const { result } = await runWithCassette(
    findOpportunity,
    { contactId: contacts.maya },
    { cassette: 'find_opportunity.contact' },
  );
  expect(result).toMatchObject([
    { id: opportunities.mayaAligners },
    { id: opportunities.whitening },
  ]);
});

test("find_opportunity matches neither a part of a name nor a contact's name", async () => {
  const { result } = await runWithCassette(
    findOpportunity,
    { name: 'Maya' },
    { cassette: 'find_opportunity.nobody' },
  );
  expect(result).toEqual([]);
});

test('find_opportunity requires a search value', async () => {
  const { message } = await expectFailure(findOpportunity, { status: 'won' }, { cassette: null });
  expect(message).toBe('Contact, Name or Opportunity ID: at least one of them is required.');
});

test('find_opportunity reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: seeded.locations.lakeside };
  const { message } = await expectFailure(findOpportunity, { contactId }, { connection });
  expect(message).toMatch(/^HighLevel refused this.*not have access/);
});
