import { useSandbox } from '../../harness/sandbox';
import { seeded } from '../../sandbox';

const { send, get, post, put, remove } = useSandbox();
const { locationId, contactId, customFields } = seeded;
const maya = `/contacts/${contactId}`;

const refusedWith = (message: string[]) => ({
  status: 422,
  body: { statusCode: 422, message, error: 'Unprocessable Entity' },
});

test("invalid values are rejected with the validator's messages", async () => {
  const { status, body } = await post('/contacts/', {
    firstName: 1,
    email: 'nobody',
    tags: 'vip',
    dnd: 'yes',
    dndSettings: { SMS: { status: 'off' } },
    dateOfBirth: 'in May',
    favourite: true,
  });
  expect(status).toBe(422);
  expect(body.message.toSorted()).toEqual([
    'dateOfBirth must be a valid date',
    'dnd must be a boolean value',
    'dndSettings.SMS.status must be one of the following values: active, inactive, permanent',
    'email must be an email',
    'firstName must be a string',
    'locationId should not be empty',
    'property favourite should not exist',
    'tags must be an array',
  ]);
  expect(await post('/contacts/', { locationId, tags: [1] })).toMatchObject(
    refusedWith(['each value in tags must be a string']),
  );
  expect(await get(`/contacts/?locationId=${locationId}&order=asc`)).toMatchObject(
    refusedWith(['property order should not exist']),
  );
  expect(await get(`${maya}?locationId=${locationId}`)).toMatchObject(
    refusedWith(['property locationId should not exist']),
  );
});

test('a contact is created, read, changed and deleted', async () => {
  const created = await post('/contacts/', {
    locationId,
    name: 'Nina van Dyke',
    email: 'Nina@Example.com',
    phone: '(555) 010-7777',
    gender: 'female',
    dateOfBirth: '09/25/1990',
    companyName: 'Blue Oak Bakery',
    tags: ['fresh'],
    customFields: [
      { id: customFields.numerical, field_value: 3 },
      { key: 'insurance_number', field_value: 'XY 1' },
      { id: 'unknown', field_value: 'ignored' },
    ],
  });
  expect(created.status).toBe(201);
  const { id } = created.body.contact;
  const common = {
    id,
    locationId,
    firstName: 'Nina',
    lastName: 'van Dyke',
    emailLowerCase: 'nina@example.com',
    email: 'nina@example.com',
    phone: '+15550107777',
    tags: ['fresh'],
    customFields: [
      { id: customFields.numerical, value: 3 },
      { id: customFields.text, value: 'XY 1' },
    ],
    createdBy: { source: 'INTEGRATION' },
    additionalEmails: [],
    additionalPhones: [],
  };
  expect(created.body.contact).toMatchObject({ ...common, birthMonth: 9, birthDay: 25 });
  expect(created.body.contact).not.toHaveProperty('gender');

  const { body: read } = await get(`/contacts/${id}`);
  expect(read.contact).toMatchObject({ ...common, dateOfBirth: '1990-09-25' });
  // Absent if unset.
  expect(read.contact).not.toHaveProperty('dnd');
  expect(read.contact).not.toHaveProperty('followers');

  const changed = await put(`/contacts/${id}`, {
    phone: null,
    tags: ['other'],
    customFields: [{ id: customFields.text, field_value: 'XY 2' }],
  });
  expect(changed.body).toMatchObject({
    succeded: true,
    contact: {
      firstName: 'Nina',
      tags: ['other'],
      customFields: [
        { id: customFields.numerical, value: 3 },
        { id: customFields.text, value: 'XY 2' },
      ],
    },
  });
  expect(changed.body.contact).not.toHaveProperty('phone');

  expect((await remove(`/contacts/${id}`)).body).toMatchObject({ succeded: true });
  expect(await get(`/contacts/${id}`)).toMatchObject({
    status: 400,
    body: { statusCode: 400, message: `Contact with id ${id} not found` },
  });
});

test('an update rejects gender, company and sub-account', async () => {
  const { status, body } = await put(maya, { gender: 'f', companyName: 'X', locationId });
  expect([status, body.message]).toEqual([
    422,
    [
      'property gender should not exist',
      'property companyName should not exist',
      'property locationId should not exist',
    ],
  ]);
});

test('duplicates are rejected if the sub-account does not allow them', async () => {
  const duplicate = { email: 'maya.ortiz@example.com' };
  expect(await post('/contacts/', { locationId, ...duplicate })).toMatchObject({
    status: 400,
    body: {
      statusCode: 400,
      message: 'This location does not allow duplicated contacts.',
      meta: { contactId, contactName: 'Maya Ortiz', matchingField: 'email' },
    },
  });
  const phone = '+1 555 010 1001';
  expect((await post('/contacts/', { locationId, phone })).body.meta.matchingField).toBe('phone');
  expect((await put(`/contacts/${seeded.contacts.liam}`, duplicate)).status).toBe(400);
  expect((await put(maya, duplicate)).status).toBe(200);
  const token = seeded.lakesideToken;
  const twin = { locationId: seeded.locations.lakeside, email: 'aiden.cole@example.com' };
  expect((await post('/contacts/', twin, { token })).status).toBe(201);
});

test('an upsert creates or changes, and replaces tags', async () => {
  const known = await post('/contacts/upsert', {
    locationId,
    email: 'maya.ortiz@example.com',
    phone: '+15550101002',
    tags: ['only'],
  });
  expect(known.status).toBe(200);
  expect(known.body).toMatchObject({
    new: false,
    succeded: true,
    contact: { id: contactId, tags: ['only'], firstName: 'Maya', phone: '+15550101001' },
  });
  const fresh = await post('/contacts/upsert', { locationId, email: 'new@example.com' });
  expect(fresh.body).toMatchObject({ new: true, contact: { email: 'new@example.com' } });
  const twin = { locationId: seeded.locations.lakeside, email: 'aiden.cole@example.com' };
  const token = seeded.lakesideToken;
  const upsert = (createNewIfDuplicateAllowed: boolean) =>
    post('/contacts/upsert', { ...twin, createNewIfDuplicateAllowed }, { token });
  expect((await upsert(false)).body.new).toBe(false);
  expect((await upsert(true)).body.new).toBe(true);
});

test('duplicates are found by e-mail address or phone number', async () => {
  const duplicate = async (query: Record<string, string>) =>
    (await get(`/contacts/search/duplicate?${new URLSearchParams({ locationId, ...query })}`)).body;
  expect((await duplicate({ email: 'maya.ortiz@example.com' })).contact.id).toBe(contactId);
  expect((await duplicate({ number: '+15550101001' })).contact.id).toBe(contactId);
  expect((await duplicate({ email: 'nobody@example.com' })).contact).toBeNull();
  expect((await duplicate({})).statusCode).toBe(400);
});

test('tags are added and removed, and new tags are added to the sub-account', async () => {
  const added = await post(`${maya}/tags`, { tags: ['vip', 'braces'] });
  expect([added.status, added.body]).toMatchObject([
    201,
    { tags: ['vip', 'newsletter', 'braces'], tagsAdded: ['braces'] },
  ]);
  const removed = await remove(`${maya}/tags`, { tags: ['newsletter', 'unknown'] });
  expect([removed.status, removed.body]).toMatchObject([
    200,
    { tags: ['vip', 'braces'], tagsRemoved: ['newsletter'] },
  ]);
  expect((await remove(`${maya}/tags`)).status).toBe(422);
  const { body } = await get(`/locations/${locationId}/tags`);
  expect(body.tags).toContainEqual({ id: expect.any(String), locationId, name: 'braces' });
});

test('bulk tags report each contact, and fail in part', async () => {
  const bulk = (type: string, body: object) =>
    post(`/contacts/bulk/tags/update/${type}`, { locationId, ...body });
  await remove(`/contacts/${seeded.contacts.noah}`);
  const unknown = 'AAAAAAAAAAAAAAAAAAAA';
  const contacts = [contactId, seeded.contacts.noah, seeded.lakesideContacts.carl, 'x', unknown];
  const { status, body } = await bulk('add', { contacts, tags: ['vip', 'braces'] });
  expect([status, body.succeded, body.errorCount]).toEqual([201, true, 4]);
  expect(body.responses).toEqual([
    {
      contactId,
      message: 'Tags updated',
      type: 'success',
      oldTags: ['vip', 'newsletter'],
      tagsAdded: ['braces'],
      tagsRemoved: [],
    },
    { contactId: seeded.contacts.noah, message: 'contact is deleted', type: 'error' },
    {
      contactId: seeded.lakesideContacts.carl,
      message: 'contact does not belong to location',
      type: 'error',
    },
    { contactId: 'x', message: 'contact id is not a valid firebase id', type: 'error' },
    { contactId: unknown, message: 'contact not found', type: 'error' },
  ]);
  await bulk('remove', { contacts: [contactId], tags: [], removeAllTags: true });
  expect((await get(maya)).body.contact.tags).toEqual([]);
  expect((await bulk('swap', { contacts, tags: [] })).status).toBe(422);
});

test('contacts join and leave a business in bulk', async () => {
  const businessId = seeded.businesses.cedarSchool;
  const bulk = (body: object) => post('/contacts/bulk/business', { locationId, ...body });
  const members = async () => {
    const query = `locationId=${locationId}&limit=2`;
    return (await get(`/contacts/business/${businessId}?${query}`)).body;
  };
  expect(await members()).toMatchObject({ count: 2 });
  const ids = [contactId, 'unknown'];
  const joined = await bulk({ ids, businessId });
  expect([joined.status, joined.body]).toMatchObject([200, { success: true, ids: [contactId] }]);
  const { count, contacts } = await members();
  expect([count, contacts.length]).toEqual([3, 2]);
  await bulk({ ids, businessId: null });
  expect((await members()).count).toBe(2);
  expect((await bulk({ ids, businessId: 'none' })).status).toBe(400);
  expect(await bulk({ ids })).toMatchObject(refusedWith(['businessId should not be empty']));
});

test('tasks are created, listed and deleted', async () => {
  const missing = await post(`${maya}/tasks`, { title: 'Call' });
  expect(missing).toMatchObject(
    refusedWith(['dueDate should not be empty', 'completed should not be empty']),
  );
  const dueDate = '2026-12-01T10:00:00.000Z';
  const { status, body } = await post(`${maya}/tasks`, {
    title: 'Call',
    dueDate,
    completed: false,
  });
  expect([status, body.task]).toMatchObject([201, { contactId, title: 'Call', dueDate }]);
  const task = `${maya}/tasks/${body.task.id}`;
  expect((await put(task, { title: 'Write' })).body.task.title).toBe('Write');
  expect((await put(`${task}/completed`, { completed: true })).body.task.completed).toBe(true);
  expect((await get(task)).body.task).toMatchObject({ title: 'Write', completed: true });
  expect((await get(`${maya}/tasks`)).body.tasks).toHaveLength(3);
  expect((await remove(task)).body).toMatchObject({ succeded: true });
  expect((await get(task)).status).toBe(404);
});

test('notes are created, listed and deleted', async () => {
  const { status, body } = await post(`${maya}/notes`, { body: '<b>Hi</b> there' });
  expect([status, body.note]).toMatchObject([
    201,
    { contactId, body: '<b>Hi</b> there', bodyText: 'Hi there', userId: null },
  ]);
  const note = `${maya}/notes/${body.note.id}`;
  expect((await put(note, { pinned: true })).body.note.pinned).toBe(true);
  expect((await get(`${maya}/notes`)).body.notes).toHaveLength(3);
  expect((await remove(note)).body).toMatchObject({ succeded: true });
  expect((await get(note)).status).toBe(404);
});

test('appointments have times without a zone', async () => {
  const { body } = await get(`${maya}/appointments`);
  expect(body.events[0]).toMatchObject({
    id: seeded.appointments.checkup,
    startTime: '2026-09-14 10:00:00',
    endTime: '2026-09-14 10:30:00',
  });
});

test('followers are added and removed', async () => {
  const { dentist, reception } = seeded.users;
  const added = await post(`${maya}/followers`, { followers: [reception, dentist] });
  expect([added.status, added.body]).toMatchObject([
    201,
    { followers: [reception, dentist], followersAdded: [dentist] },
  ]);
  const removed = await remove(`${maya}/followers`, { followers: [reception] });
  expect(removed.body).toMatchObject({ followers: [dentist], followersRemoved: [reception] });
});

test('contacts are added to and removed from campaigns and workflows', async () => {
  const campaign = `${maya}/campaigns/${seeded.campaigns.recall}`;
  const workflow = `${maya}/workflow/${seeded.workflows.newPatient}`;
  expect((await post(campaign, {})).status).toBe(201);
  expect((await send('POST', campaign)).status).toBe(422);
  expect((await remove(campaign)).body).toMatchObject({ succeded: true });
  expect((await remove(`${maya}/campaigns/removeAll`)).body).toMatchObject({ succeded: true });
  const eventStartTime = '2026-12-01T10:00:00+01:00';
  expect((await post(workflow, { eventStartTime })).status).toBe(200);
  expect((await remove(workflow, {})).body).toMatchObject({ succeded: true });
  expect((await post(`${maya}/workflow/none`, {})).status).toBe(400);
});
