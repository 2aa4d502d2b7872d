import { useSandbox } from '../../harness/sandbox';
import { seeded } from '../../sandbox';

const { get, post, put, remove } = useSandbox();
const { contacts, customFields, locationId, lostReasons, opportunities, pipelines } = seeded;
const { pipelineStages, users } = seeded;

const search = (filters = '') => get(`/opportunities/search?location_id=${locationId}${filters}`);
const idsOf = async (filters: string) =>
  (await search(filters)).body.opportunities.map(({ id }: { id: string }) => id);

test('a search accepts snake case only if the document has it', async () => {
  const camel = await get(`/opportunities/search?locationId=${locationId}`);
  expect(camel.status).toBe(422);
  expect(camel.body.message).toEqual(
    expect.arrayContaining([
      'location_id should not be empty',
      'property locationId should not exist',
    ]),
  );
  expect((await search('&pipelineId=x')).status).toBe(422);
  expect((await search('&date=2026-01-31')).body.message).toEqual([
    'date must be in the format mm-dd-yyyy',
  ]);
  expect((await search('&limit=101')).status).toBe(422);
  const elsewhere = await get(`/opportunities/search?location_id=${seeded.locations.lakeside}`);
  expect(elsewhere.status).toBe(403);
});

test('a search filters by everything, and by days of the sub-account', async () => {
  const { whitening, mayaAligners, retainer, implant, cleaning } = opportunities;
  expect(await idsOf(`&contact_id=${contacts.maya}`)).toEqual([mayaAligners, whitening]);
  expect(await idsOf('&q=ORTIZ&order=added_asc')).toEqual([whitening, mayaAligners]);
  expect(await idsOf(`&campaignId=${seeded.campaigns.welcome}&status=all`)).toHaveLength(2);
  expect(await idsOf('&status=lost')).toEqual([implant]);
  expect(await idsOf('&date=09-30-2026&endDate=09-30-2026')).toEqual([retainer]);
  expect(await idsOf('&date=10-01-2026')).toEqual([]);
  expect(await idsOf(`&pipeline_stage_id=${pipelineStages.enquiry}`)).toEqual([retainer, cleaning]);
  expect(await idsOf(`&assigned_to=${users.reception}`)).toEqual([opportunities.veneers]);
  expect(await idsOf('&country=DE')).toEqual([]);
});

test('a search goes on by page, or after the last record', async () => {
  const first = await search('&limit=3');
  expect(first.body.meta).toMatchObject({ total: 7, currentPage: 1, nextPage: 2 });
  const { startAfter, startAfterId } = first.body.meta;
  const byPage = await idsOf('&limit=3&page=2');
  expect(await idsOf(`&limit=3&startAfter=${startAfter}&startAfterId=${startAfterId}`)).toEqual(
    byPage,
  );
  expect((await search('&limit=3&page=3')).body.meta).not.toHaveProperty('nextPage');
});

test("a search returns the contact's details only on request", async () => {
  const [bare] = (await search(`&id=${opportunities.whitening}`)).body.opportunities;
  expect(bare).toMatchObject({ tasks: [], notes: [], calendarEvents: [], lostReasonId: null });
  expect(bare.customFields[0]).toMatchObject({ fieldValueString: expect.any(String) });
  const [full] = (await search(`&id=${opportunities.whitening}&getTasks=true`)).body.opportunities;
  expect(full.tasks).toHaveLength(2);
});

test('an opportunity starts in the first stage of its pipeline, and its stage must belong to the pipeline', async () => {
  const form = { locationId, contactId: contacts.ruth, name: 'Retainer', status: 'open' };
  const created = await post('/opportunities/', { ...form, pipelineId: pipelines.aligners });
  expect(created.status).toBe(201);
  const { id, pipelineStageId } = created.body.opportunity;
  expect(pipelineStageId).toBe(pipelineStages.scan);
  const moved = await put(`/opportunities/${id}`, { pipelineId: pipelines.treatments });
  expect(moved.body.opportunity.pipelineStageId).toBe(pipelineStages.enquiry);
  const wrong = await put(`/opportunities/${id}`, { pipelineStageId: pipelineStages.trial });
  expect(wrong.status).toBe(400);
  expect((await post('/opportunities/', form)).status).toBe(422);
  const all = await put(`/opportunities/${id}/status`, { status: 'all' });
  expect(all.status).toBe(422);
});

test('custom fields are written by id or by key, and lost reasons can be deleted', async () => {
  const written = await put(`/opportunities/${opportunities.crown}`, {
    customFields: [
      { key: 'lab_costs', field_value: '75' },
      { id: customFields.text, field_value: 'a field of contacts' },
    ],
  });
  expect(written.body.opportunity.customFields).toEqual([
    { id: customFields.opportunityMonetory, fieldValue: '75' },
  ]);
  const listed = async (more = '') =>
    (await get(`/opportunities/lost-reason?locationId=${locationId}${more}`)).body.lostReasons.map(
      ({ id }: { id: string }) => id,
    );
  expect(await listed()).toEqual([lostReasons.price, lostReasons.elsewhere]);
  expect(await listed('&deleted=true')).toEqual([lostReasons.retired]);
  expect(await listed('&limit=1&skip=1')).toEqual([lostReasons.elsewhere]);
});

test('an upsert finds by contact and pipeline, and changes followers', async () => {
  const known = {
    locationId,
    contactId: contacts.maya,
    pipelineId: pipelines.treatments,
    followers: [users.dentist],
  };
  const added = await post('/opportunities/upsert', { ...known, followersActionType: 'add' });
  expect(added.body).toMatchObject({ new: false, opportunity: { id: opportunities.whitening } });
  expect(added.body.opportunity.followers).toEqual([users.reception, users.dentist]);
  const less = await post('/opportunities/upsert', { ...known, followersActionType: 'remove' });
  expect(less.body.opportunity.followers).toEqual([users.reception]);
  const none = await post('/opportunities/upsert', {
    ...known,
    followers: [],
    isRemoveAllFollowers: true,
  });
  expect(none.body.opportunity.followers).toEqual([]);
  const { contactId: _, ...nobody } = known;
  expect((await post('/opportunities/upsert', nobody)).status).toBe(422);
});

test('a deleted opportunity is gone', async () => {
  expect((await remove(`/opportunities/${opportunities.crown}`)).body.success).toBe(true);
  expect((await get(`/opportunities/${opportunities.crown}`)).status).toBe(400);
  const elsewhere = await get(`/opportunities/${opportunities.membership}`);
  expect(elsewhere.status).toBe(403);
});
