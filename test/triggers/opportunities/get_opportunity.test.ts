import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import getOpportunity from '../../../triggers/opportunities/get_opportunity';

const { contactId, locationId, opportunities, pipelines, pipelineStages, users } = seeded;

test('get_opportunity returns an opportunity that changed, with its custom fields by name', async () => {
  const id = opportunities.whitening;
  const { requests, result } = await runWithCassette(getOpportunity, { id });

  expect(requests).toEqual([
    { method: 'GET', path: `/opportunities/${id}`, headers: headers.plain },
    {
      method: 'GET',
      path: `/locations/${locationId}/customFields`,
      query: { model: 'opportunity' },
      headers: headers.plain,
    },
    {
      method: 'GET',
      path: '/opportunities/pipelines',
      query: { locationId },
      headers: headers.plain,
    },
  ]);
  expect(result).toEqual([
    {
      id,
      revision: '2026-10-21T16:30:00.000Z',
      name: 'Whitening',
      status: 'open',
      monetaryValue: 480,
      pipelineId: pipelines.treatments,
      pipelineName: 'Treatments',
      pipelineStageId: pipelineStages.plan,
      pipelineStageName: 'Plan sent',
      indexVersion: 1,
      contactId,
      contact: {
        id: contactId,
        name: 'Maya Ortiz',
        companyName: 'Harbor Marina',
        email: 'maya.ortiz@example.com',
        phone: '+15550101001',
        tags: ['vip', 'newsletter'],
      },
      assignedTo: users.dentist,
      followers: [users.reception],
      source: 'Website form',
      customFields: {
        treatment_plan: 'Two sessions in the chair',
        lab_costs: '95.50',
        fitting_date: '2026-11-02',
        scans: ['https://files.harbor-dental.test/scan.stl'],
      },
      lastStatusChangeAt: '2026-02-02T18:10:00.000Z',
      lastStageChangeAt: '2026-09-14T17:50:00.000Z',
      createdAt: '2026-02-02T18:10:00.000Z',
      updatedAt: '2026-10-21T16:30:00.000Z',
      locationId,
    },
  ]);
});

test('get_opportunity reports an unknown opportunity', async () => {
  const { message } = await expectFailure(getOpportunity, { id: 'absentOpportunity' });
  expect(message).toMatch(/did not accept this.*Opportunity with id absentOpportunity not found/);
});

test('get_opportunity sends no request for an ID that would change the path', async () => {
  const { message } = await expectFailure(getOpportunity, { id: '../search' }, { cassette: null });
  expect(message).toMatch(/^Opportunity: is not an ID/);
});
