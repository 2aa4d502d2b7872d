import { useSandbox } from '../../harness/sandbox';
import { seeded } from '../../sandbox/seed';

/** Properties of live responses that the documents lack (docs/highlevel_quirks.md). */

const { get, post, put, remove } = useSandbox();
const { contacts, customFields, locationId } = seeded;

test('the contact search has lower-case names, and objects for additional email addresses', async () => {
  const { body } = await post('/contacts/search', { locationId, pageLimit: 1, query: 'Maya' });
  expect(body.contacts[0]).toMatchObject({
    contactName: 'maya ortiz',
    firstName: 'Maya',
    additionalEmails: [{ email: 'maya.home@example.com' }],
    additionalPhones: [{ phone: '+15550109902', phoneLabel: 'Work' }],
    dndSettings: { SMS: { status: 'inactive' } },
    inboundDndSettings: {},
    businessName: 'Harbor Marina',
  });
  expect(body.contacts[0].opportunities).toContainEqual({
    id: seeded.opportunities.whitening,
    status: 'open',
    monetaryValue: 480,
    pipelineId: seeded.pipelines.treatments,
    pipelineStageId: seeded.pipelineStages.plan,
  });
});

test('a new contact is in the US and has no unset fields', async () => {
  const created = await post('/contacts/', { locationId, firstName: 'Nina', tags: ['VIP'] });
  expect(created.body.contact).toMatchObject({ country: 'US', tags: ['vip'] });
  const { body } = await get(`/contacts/${created.body.contact.id}`);
  expect(body.contact).toMatchObject({ attributionSource: {}, createdBy: { channel: 'OAUTH' } });
  expect(body.contact).not.toHaveProperty('dnd');
  expect(body.contact).not.toHaveProperty('followers');
});

test('tags are stored in lower case, wherever they come from', async () => {
  const path = `/contacts/${contacts.noah}/tags`;
  expect((await post(path, { tags: ['HOT', 'Hot'] })).body.tags).toEqual(['hot']);
  expect((await remove(path, { tags: ['Hot'] })).body.tags).toEqual([]);
});

test('responses have two success flags', async () => {
  const words = { succeded: true, succeeded: true };
  const path = `/contacts/${contacts.noah}`;
  expect((await put(path, { city: 'Salem' })).body).toMatchObject(words);
  expect((await remove(path)).body).toMatchObject(words);
});

test('the search for a duplicate returns the matching field', async () => {
  const query = `locationId=${locationId}&email=maya.ortiz@example.com`;
  const { body } = await get(`/contacts/search/duplicate?${query}`);
  expect(body).toMatchObject({ contact: { id: contacts.maya }, matchingField: 'email' });
});

test('dates are milliseconds, and text boxes change by their own ids alone', async () => {
  const path = `/contacts/${contacts.maya}`;
  const written = async (id: string, value: unknown) => {
    const { body } = await put(path, { customFields: [{ id, field_value: value }] });
    return body.contact.customFields.find((field: { id: string }) => field.id === id)?.value;
  };
  expect(await written(customFields.date, '2026-10-01')).toBe(Date.parse('2026-10-01'));
  const { body } = await get(`/locations/${locationId}/customFields`);
  const { picklistOptions } = body.customFields.find(
    ({ id }: { id: string }) => id === customFields.textboxList,
  );
  const [partner, child] = picklistOptions;
  expect(await written(customFields.textboxList, ['Ana'])).toEqual({ [child.id]: 'Luz' });
  expect(await written(customFields.textboxList, { [partner.id]: 'Ana' })).toEqual({
    [partner.id]: 'Ana',
    [child.id]: 'Luz',
  });
});

test('opportunities have their own formats for dates and files', async () => {
  const { body } = await get(
    `/opportunities/search?location_id=${locationId}&id=${seeded.opportunities.whitening}`,
  );
  expect(body.opportunities[0].indexVersion).toBe(1);
  expect(body.opportunities[0].customFields).toContainEqual({
    id: customFields.opportunityDate,
    type: 'date',
    fieldValueDate: Date.parse('2026-11-02'),
  });
});

test('pipelines have dates, and stages with a position as text and a probability', async () => {
  const { body } = await get(`/opportunities/pipelines?locationId=${locationId}`);
  const text = expect.any(String);
  expect(body.pipelines[0]).toMatchObject({ dateAdded: text, dateUpdated: text });
  expect(body.pipelines[0].stages[1]).toMatchObject({ position: '1', stageWinProbability: 50 });
});

test('users have 48 permissions, and a sub-account has the fields of a live one', async () => {
  const user = await get(`/users/${seeded.users.dentist}`);
  expect(Object.keys(user.body.permissions)).toHaveLength(48);
  expect(user.body).toMatchObject({ scopesAssignedToOnly: [], totpEnabled: false });
  const { body } = await get(`/locations/${locationId}`);
  expect(body.location).toMatchObject({
    currency: 'USD',
    business: { email: body.location.email },
  });
  expect(body.location.dateAdded).toEqual(expect.any(String));
});

test.each(['o&leary@example.com', 'a=b@example.com', 'name@müller.example'])(
  'the email address %s is valid',
  async (email) => {
    expect((await post('/contacts/', { locationId, email })).status).toBe(201);
  },
);

test.each(['rosa', 'rosa@example', 'a..b@example.com'])(
  'the email address %s is invalid',
  async (email) => {
    const { status, body } = await post('/contacts/', { locationId, email });
    expect([status, body.message]).toEqual([422, ['email must be an email']]);
  },
);
