import { useSandbox } from '../../harness/sandbox';
import { seeded } from '../../sandbox';

const { get, post, put, send, sandbox } = useSandbox({
  now: () => new Date('2026-11-20T12:00:00.000Z'),
  searchLagMs: 2000,
});
const { appointments, calendars, contacts, conversations, emails, locationId, messages } = seeded;
const april = { version: '2021-04-15' };

const search = async (query = '') =>
  (await get(`/conversations/search?locationId=${locationId}${query}`, april)).body.conversations;

const book = (more: object = {}) =>
  post(
    '/calendars/events/appointments',
    {
      locationId,
      calendarId: calendars.checkups,
      contactId: contacts.liam,
      startTime: '2026-11-25T10:00:00-08:00',
      ignoreFreeSlotValidation: true,
      ...more,
    },
    april,
  );

test('a contact created by the API immediately has an empty conversation (35)', async () => {
  const written = { locationId, firstName: 'New', phone: '+15550107777' };
  const { body } = await post('/contacts/', written);
  const [placeholder] = await search(`&contactId=${body.contact.id}`);
  expect(placeholder).toMatchObject({
    lastMessageType: 'TYPE_NO_SHOW',
    messageTypes: [100],
    unreadCount: 0,
    email: null,
    companyName: null,
    lastMessageDate: expect.any(Number),
    dateUpdated: expect.any(Number),
  });
  for (const absent of ['lastMessageBody', 'lastMessageDirection', 'starred', 'assignedTo'])
    expect(placeholder).not.toHaveProperty(absent);
  const said = { type: 'SMS', contactId: body.contact.id, message: 'Hello' };
  expect((await post('/conversations/messages', said, april)).body.conversationId).toBe(
    placeholder.id,
  );
});

test('the search returns who wrote last, on which channel, and the last manual message (35)', async () => {
  const [maya] = await search(`&contactId=${contacts.maya}`);
  expect(maya).toMatchObject({
    starred: true,
    companyName: 'Harbor Marina',
    lastMessageDirection: 'outbound',
    lastOutboundMessageAction: 'manual',
    lastManualMessageDate: Date.parse('2026-11-02T15:20:00.000Z'),
    sort: [maya.lastMessageDate],
    scoring: [],
    messageTypes: expect.arrayContaining([1, 2, 3]),
  });
  expect(await search(`&limit=1&startAfterDate=${maya.lastMessageDate}`)).not.toContainEqual(
    expect.objectContaining({ id: maya.id }),
  );
});

test('a conversation by its ID has numbers, seconds and no unset fields (34)', async () => {
  const { body } = await get(`/conversations/${conversations.sofia}`, april);
  expect(body).toEqual({
    id: conversations.sofia,
    locationId,
    contactId: contacts.sofia,
    type: 1,
    deleted: false,
    assignedTo: seeded.users.dentist,
    isLastMessageInternalComment: false,
    lastMessageType: 19,
    lastMessageDate: { seconds: Date.parse('2026-10-05T12:00:00Z') / 1000, nanoseconds: 0 },
    messageTypes: [19],
    traceId: expect.any(String),
  });
});

test('an appointment adds an activity to the messages, but no last message (36)', async () => {
  const before = await search(`&contactId=${contacts.liam}`);
  const { body: appointment } = await book({ title: 'Check-up' });
  const { body } = await get(`/conversations/${conversations.liam}/messages`, april);
  expect(body.messages.messages[0]).toMatchObject({
    type: 31,
    messageType: 'TYPE_ACTIVITY_APPOINTMENT',
    direction: 'outbound',
    from: 'Harbor Dental',
    to: 'Liam Becker',
    activity: { type: 'appointment_created', data: { id: appointment.id } },
    dateUpdated: '2026-11-20T12:00:00.000Z',
  });
  expect(body.messages.messages[0]).not.toHaveProperty('status');
  expect(await search(`&contactId=${contacts.liam}`)).toEqual(before);
});

test('text messages have numbers and the id of their provider (36)', async () => {
  const { body } = await get(`/conversations/messages/${messages.answer}`, april);
  expect(body.message).toMatchObject({
    from: '+15550101001',
    to: '+15550100200',
    altId: expect.any(String),
    dateUpdated: '2026-09-14T17:42:00.000Z',
  });
});

test('an unknown message and a deleted conversation are a 400 (36)', async () => {
  expect((await get('/conversations/messages/absentMessage', april)).status).toBe(400);
  const { state } = sandbox();
  const maya = state.conversations.find(conversations.maya);
  if (maya) state.conversations.put({ ...maya, deleted: true });
  const path = `/conversations/${conversations.maya}`;
  expect((await get(path, april)).status).toBe(400);
  expect((await get(`${path}/messages`, april)).status).toBe(400);
  expect(await search(`&contactId=${contacts.maya}`)).toEqual([]);
});

test("the status of a message from another provider is rejected, an email's with a 401 (45)", async () => {
  const path = (id: string) => `/conversations/messages/${id}/status`;
  const ofEmail = await put(path(messages.thread), { status: 'read' }, april);
  expect(ofEmail).toMatchObject({
    status: 401,
    body: { message: 'No message found for the id', error: 'Unauthorized' },
  });
  const ofText = await put(path(messages.sms), { status: 'read' }, april);
  expect(ofText).toMatchObject({
    status: 403,
    body: { message: 'No conversation provider found for this message' },
  });
  const taken = { status: 'read', emailMessageId: emails.recall };
  expect((await put(path(messages.priyaEmail), taken, april)).status).toBe(200);
});

test('an unknown user is a 401 with its own message (45)', async () => {
  expect(await get('/users/absentUser')).toMatchObject({
    status: 401,
    body: { message: 'The user does not exist.', error: 'Unauthorized' },
  });
});

test('a refresh is rejected for a location that is not active (45)', async () => {
  const { state } = sandbox();
  state.inactiveLocations.add(seeded.locationId);
  const form = {
    client_id: state.clientId,
    client_secret: state.clientSecret,
    grant_type: 'refresh_token',
    refresh_token: seeded.locationRefreshToken,
  };
  expect(await send('POST', '/oauth/token', { token: null, form })).toMatchObject({
    status: 400,
    body: { message: 'Location is not active' },
  });
});

test('the response to writing an appointment has no times and no user (33)', async () => {
  const { body } = await book({ appointmentStatus: 'confirmed' });
  const answer = {
    status: 'booked',
    appointmentStatus: 'confirmed',
    appoinmentStatus: 'confirmed',
    isRecurring: false,
    dateAdded: '2026-11-20T12:00:00.000Z',
  };
  expect(body).toMatchObject(answer);
  const path = `/calendars/events/appointments/${body.id}`;
  const moved = await put(
    path,
    { startTime: '2026-11-26T10:00:00-08:00', ignoreFreeSlotValidation: true },
    april,
  );
  expect(moved.body).toMatchObject(answer);
  for (const absent of ['startTime', 'endTime', 'assignedUserId']) {
    expect(body).not.toHaveProperty(absent);
    expect(moved.body).not.toHaveProperty(absent);
  }
  expect((await get(path, april)).body.appointment).toMatchObject({
    startTime: '2026-11-26T10:00:00-08:00',
    rescheduledAt: '2026-11-20T12:00:00.000Z',
  });
});

test('a deleted appointment is still returned, marked as deleted (33)', async () => {
  const id = appointments.priyaCheckup;
  await send('DELETE', `/calendars/events/${id}`, { ...april, body: {} });
  const { status, body } = await get(`/calendars/events/appointments/${id}`, april);
  expect(status).toBe(200);
  expect(body.appointment).toMatchObject({
    deleted: true,
    dateUpdated: '2026-11-12T09:05:00.000Z',
  });
  const window = `startTime=${Date.parse('2026-11-24T17:15:00Z')}&endTime=${Date.parse('2026-11-25T00:00:00Z')}`;
  const list = `/calendars/events?locationId=${locationId}&calendarId=${calendars.checkups}&${window}`;
  // It began before the window and ends within it.
  expect((await get(list, april)).body.events).toMatchObject([{ id, deleted: true }]);
  const { body: refusal, ...undeclared } = await get(`${list}&limit=5`, april);
  expect(undeclared.status).toBe(422);
  expect(refusal.message).toEqual(['property limit should not exist']);
});

test('a calendar has its live fields, and an object for no open hours (41)', async () => {
  const { state } = sandbox();
  const calendar = state.calendars.find(calendars.whitening);
  if (calendar) state.calendars.put({ ...calendar, openHours: [] });
  const { body } = await get(`/calendars/${calendars.whitening}`, april);
  expect(body.calendar).toMatchObject({
    openHours: {},
    slotBuffer: 0,
    slotBufferUnit: 'mins',
    preBuffer: 0,
    preBufferUnit: 'mins',
    guestType: expect.any(String),
    consentLabel: expect.any(String),
    formSubmitType: 'ThankYouMessage',
    formSubmitThanksMessage: expect.any(String),
    enableRecurring: false,
    appointmentPerSlot: 1,
  });
});

test('an updated blog post keeps its content unless the words are counted (46)', async () => {
  const { state } = sandbox();
  const id = seeded.blogPosts.flossing;
  const known = state.blogPosts.find(id);
  const { id: _, updatedAt: __, ...written } = known ?? { id, updatedAt: '' };
  const contentAfter = async (more: object) => {
    const body = { ...written, rawHTML: '<p>Two words</p>', ...more };
    expect((await put(`/blogs/posts/${id}`, body)).status).toBe(200);
    return state.blogPosts.find(id)?.rawHTML;
  };
  expect(await contentAfter({})).toBe(known?.rawHTML);
  expect(await contentAfter({ wordCount: 2 })).toBe('<p>Two words</p>');
});

const searchContacts = async (more: object = {}) =>
  (await post('/contacts/search', { locationId, pageLimit: 50, ...more })).body.contacts;

test('the contact search has names in two cases, and lists of objects (37)', async () => {
  const found = await searchContacts({ query: 'maya' });
  expect(found).toMatchObject([
    {
      contactName: 'maya ortiz',
      firstName: 'Maya',
      lastName: 'Ortiz',
      additionalEmails: [{ email: expect.any(String) }],
      additionalPhones: [{ phone: expect.any(String), phoneLabel: expect.any(String) }],
      businessName: expect.any(String),
      dndSettings: expect.any(Object),
      inboundDndSettings: expect.any(Object),
    },
  ]);
  const [opportunity] = found[0].opportunities;
  expect(Object.keys(opportunity).sort()).toEqual([
    'id',
    'monetaryValue',
    'pipelineId',
    'pipelineStageId',
    'status',
  ]);
});

test('a deleted contact stays in the search for a while, and is a 400 by its ID (37)', async () => {
  expect((await send('DELETE', `/contacts/${contacts.liam}`)).status).toBe(200);
  expect((await get(`/contacts/${contacts.liam}`)).status).toBe(400);
  const ids = (await searchContacts()).map(({ id }: { id: string }) => id);
  expect(ids).toContain(contacts.liam);
});

test('a contact by its ID has no unset fields, and has its creator (38)', async () => {
  const written = { locationId, firstName: 'New', phone: '+15550107777' };
  const { id } = (await post('/contacts/', written)).body.contact;
  const { contact } = (await get(`/contacts/${id}`)).body;
  expect(contact).toMatchObject({ country: 'US', attributionSource: {} });
  for (const absent of ['dnd', 'followers']) expect(contact).not.toHaveProperty(absent);
  const writer = {
    source: expect.any(String),
    channel: expect.any(String),
    timestamp: expect.any(String),
    sourceName: expect.any(String),
  };
  const maya = (await get(`/contacts/${contacts.maya}`)).body.contact;
  expect(maya).toMatchObject({ createdBy: writer, lastUpdatedBy: writer });
});

test('a user has 48 permissions and undocumented fields (39)', async () => {
  const [user] = (await get(`/users/?locationId=${locationId}`)).body.users;
  expect(Object.keys(user.permissions)).toHaveLength(48);
  expect(user).toMatchObject({
    scopesAssignedToOnly: expect.any(Array),
    totpEnabled: expect.any(Boolean),
    deleted: false,
  });
});

test('stages have their position as text, opportunities a number for their version (40)', async () => {
  const { pipelines } = (await get(`/opportunities/pipelines?locationId=${locationId}`)).body;
  expect(pipelines[0]).toMatchObject({
    dateAdded: expect.any(String),
    dateUpdated: expect.any(String),
  });
  expect(pipelines[0].stages[0]).toMatchObject({
    position: expect.stringMatching(/^\d+$/),
    stageWinProbability: expect.any(Number),
  });
  const { opportunity } = (await get(`/opportunities/${seeded.opportunities.whitening}`)).body;
  expect(opportunity.indexVersion).toEqual(expect.any(Number));
});

test('locations and custom fields have their live fields (41)', async () => {
  const { location } = (await get(`/locations/${locationId}`)).body;
  expect(location).toMatchObject({
    business: { email: expect.any(String) },
    dateAdded: expect.any(String),
    currency: expect.any(String),
    domain: expect.any(String),
    logoUrl: expect.any(String),
  });
  const { customFields } = (await get(`/locations/${locationId}/customFields`)).body;
  for (const field of customFields) {
    expect(field).toMatchObject({
      documentType: expect.any(String),
      dateAdded: expect.any(String),
      standard: expect.any(Boolean),
    });
    expect(field).toHaveProperty('parentId');
  }
});

test('responses have two success flags, and the duplicate search the matching field (42)', async () => {
  const both = { succeded: true, succeeded: true };
  const path = `/contacts/${contacts.maya}`;
  const email = (await get(path)).body.contact.email;
  const workflow = `${path}/workflow/${seeded.workflows.newPatient}`;
  const answers = [
    await put(path, { city: 'Portland' }),
    await post('/contacts/upsert', { locationId, email }),
    await post(workflow, {}),
    await send('DELETE', `${path}/tasks/${seeded.tasks.callBack}`),
  ];
  const duplicate = await get(
    `/contacts/search/duplicate?locationId=${locationId}&email=${encodeURIComponent(email)}`,
  );
  answers.push(await send('DELETE', path));
  for (const { body } of answers) expect(body).toMatchObject(both);
  expect(duplicate.body).toMatchObject({ contact: { id: contacts.maya }, matchingField: 'email' });
});

const { customFields: fields } = seeded;

const writtenField = async (id: string, field_value: unknown) => {
  const path = `/contacts/${contacts.noah}`;
  const { status } = await put(path, { customFields: [{ id, field_value }] });
  expect(status).toBe(200);
  const { customFields } = (await get(path)).body.contact;
  return customFields.find((field: { id: string }) => field.id === id)?.value;
};

test('a date of a custom field comes in milliseconds at midnight UTC (43)', async () => {
  expect(await writtenField(fields.date, '2026-09-14')).toBe(Date.parse('2026-09-14T00:00:00Z'));
  const { opportunities } = (await get(`/opportunities/search?location_id=${locationId}`)).body;
  const values = opportunities.flatMap(
    ({ customFields }: { customFields: object[] }) => customFields,
  );
  expect(values).toContainEqual({
    id: fields.opportunityDate,
    type: 'date',
    fieldValueDate: expect.any(Number),
  });
  expect(values).toContainEqual(
    expect.objectContaining({
      id: fields.opportunityFiles,
      fieldValueArray: expect.arrayContaining([
        { url: expect.any(String), deleted: false, meta: expect.any(Object) },
      ]),
    }),
  );
});

test("a contact's file has its own ID as key (43)", async () => {
  const { contact } = (await get(`/contacts/${contacts.maya}`)).body;
  const files = contact.customFields.find(({ id }: { id: string }) => id === fields.fileUpload);
  const [uuid = ''] = Object.keys(files.value);
  expect(uuid).toMatch(/^[\da-f-]{36}$/);
  expect(files.value[uuid]).toMatchObject({ url: expect.any(String), meta: { uuid } });
});

test("a text box list stores only values with the boxes' IDs (43)", async () => {
  const { customFields } = (await get(`/locations/${locationId}/customFields`)).body;
  const list = customFields.find(({ id }: { id: string }) => id === fields.textboxList);
  const [{ id: box }] = list.picklistOptions;
  expect(await writtenField(fields.textboxList, ['Ana'])).toBeUndefined();
  expect(await writtenField(fields.textboxList, { Partner: 'Ana' })).toBeUndefined();
  expect(await writtenField(fields.textboxList, { [box]: 'Ana' })).toEqual({ [box]: 'Ana' });
});

test('tags are stored in lower case (44)', async () => {
  const path = `/contacts/${contacts.noah}`;
  await post(`${path}/tags`, { tags: ['VIP Patient'] });
  expect((await get(path)).body.contact.tags).toContain('vip patient');
  await put(path, { tags: ['Recall'] });
  expect((await get(path)).body.contact.tags).toEqual(['recall']);
});

test.each(['o&leary@example.com', 'a=b@example.com', 'name@müller.example'])(
  '%s is an email address (47)',
  async (email) => {
    const { status, body } = await post('/contacts/', { locationId, email });
    expect([status, body.contact?.email]).toEqual([201, email]);
  },
);

test.each(['nobody', 'two@signs@example.com', 'a b@example.com'])(
  '%s is not an email address (47)',
  async (email) => {
    const { status, body } = await post('/contacts/', { locationId, email });
    expect(status).toBe(422);
    expect(body.message).toContain('email must be an email');
  },
);
