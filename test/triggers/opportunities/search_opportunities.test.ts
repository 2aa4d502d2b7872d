import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers, locationTokenRequest } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import searchOpportunities from '../../../triggers/opportunities/search_opportunities';

const { campaigns, contactId, locationId, opportunities, pipelines, pipelineStages, users } =
  seeded;

test('search_opportunities sends every filter with its documented name', async () => {
  const { requests, result } = await runWithCassette(searchOpportunities, {
    q: 'maya',
    pipelineId: pipelines.treatments,
    pipelineStageId: pipelineStages.plan,
    status: 'open',
    contactId,
    assignedTo: users.dentist,
    date: '2026-01-31T00:00:00-08:00',
    endDate: '2026-11-05',
    campaignId: campaigns.welcome,
    country: 'US',
    id: opportunities.whitening,
    getTasks: 'true',
    getNotes: 'yes',
    getCalendarEvents: 'false',
  });

  expect(requests[0]).toEqual({
    method: 'GET',
    path: '/opportunities/search',
    query: {
      location_id: locationId,
      q: 'maya',
      pipeline_id: pipelines.treatments,
      pipeline_stage_id: pipelineStages.plan,
      status: 'open',
      contact_id: contactId,
      assigned_to: users.dentist,
      date: '01-31-2026',
      endDate: '11-05-2026',
      campaignId: campaigns.welcome,
      country: 'US',
      id: opportunities.whitening,
      getTasks: 'true',
      getNotes: 'true',
      getCalendarEvents: 'false',
      order: 'added_desc',
      page: '1',
      limit: '100',
    },
    headers: headers.plain,
  });
  expect(result).toMatchObject([
    {
      id: opportunities.whitening,
      revision: '1',
      contact: { name: 'Maya Ortiz' },
      lostReasonId: null,
      tasks: [{ title: 'Call back about whitening' }, { title: 'Send the consent forms' }],
      notes: [{ title: 'First call' }, { userId: null }],
      calendarEvents: [],
      customFields: { treatment_plan: 'Two sessions in the chair', lab_costs: '95.50' },
    },
  ]);
  expect(result).not.toMatchObject([{ sort: expect.anything() }]);
});

test('search_opportunities returns a new revision of an updated opportunity, the last change first', async () => {
  const { requests, result } = await runWithCassette(
    searchOpportunities,
    { triggerOn: 'new_or_updated', limit: '1' },
    { cassette: 'search_opportunities.updated' },
  );

  expect(requests[0]?.query).toEqual({
    location_id: locationId,
    order: 'added_desc',
    page: '1',
    limit: '100',
  });
  expect(keysOf(result)).toEqual([
    [opportunities.whitening, '2026-10-21T16:30:00.000Z'],
    [opportunities.retainer, '2026-10-01T05:20:00.000Z'],
    [opportunities.cleaning, '2026-08-19T15:30:00.000Z'],
    [opportunities.mayaAligners, '2026-07-08T17:25:00.000Z'],
    [opportunities.veneers, '2026-06-11T21:40:00.000Z'],
    [opportunities.implant, '2026-06-01T16:00:00.000Z'],
    [opportunities.crown, '2026-04-10T17:00:00.000Z'],
  ]);
});

test('search_opportunities finds opportunities of a period with any status', async () => {
  const { requests, result } = await runWithCassette(
    searchOpportunities,
    { status: 'all', date: '2026-08-01', endDate: '2026-09-30' },
    { cassette: 'search_opportunities.period' },
  );
  expect(requests[0]?.query).toMatchObject({
    status: 'all',
    date: '08-01-2026',
    endDate: '09-30-2026',
  });
  expect(keysOf(result)).toEqual([
    [opportunities.retainer, '1'],
    [opportunities.cleaning, '1'],
  ]);
});

test('search_opportunities requests one small page of samples', async () => {
  const { requests, result } = await runWithCassette(
    searchOpportunities,
    {},
    { cassette: 'search_opportunities.sample', meta: { isLoadingSample: true } },
  );
  expect(requests[0]?.query).toMatchObject({ page: '1', limit: '10' });
  expect(keysOf(result)[0]).toEqual([opportunities.retainer, '1']);
});

test('search_opportunities searches the chosen sub-account of an agency with its token', async () => {
  const { requests, result } = await runWithCassette(
    searchOpportunities,
    { locationId, status: 'won' },
    { cassette: 'search_opportunities.agency', connection: connections.agency },
  );
  expect(requests[0]).toEqual(locationTokenRequest);
  expect(requests[1]).toMatchObject({ query: { location_id: locationId, status: 'won' } });
  expect(keysOf(result)).toEqual([[opportunities.crown, '1']]);
});

test('search_opportunities reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: seeded.locations.lakeside };
  const { message } = await expectFailure(searchOpportunities, {}, { connection });
  expect(message).toMatch(/^HighLevel refused this.*opportunities\.readonly.*not have access/);
});

test('search_opportunities reports every invalid filter', async () => {
  const wrong = { date: '31.01.2026', country: 'USA', status: 'closed' };
  const { message } = await expectFailure(searchOpportunities, wrong, { cassette: null });
  expect(message).toMatch(/Status: is not one of.*Start Date: is not a date.*Country: is not a/);
});
