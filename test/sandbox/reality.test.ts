import { seeded } from '../../sandbox';
import { useSandbox } from './client';

const { get, post, put, send, sandbox } = useSandbox({
  now: () => new Date('2026-11-20T12:00:00.000Z'),
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

test('a contact that the API makes has a conversation at once, in which nothing was said (35)', async () => {
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

test('the search says who wrote last, how, and when by hand (35)', async () => {
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

test('a conversation by its id has numbers, seconds and nothing that is not set (34)', async () => {
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

test('an appointment leaves an activity among the messages, and no last message (36)', async () => {
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

test("the status of a message is refused where no provider of ours sent it, an email's with a 401 (45)", async () => {
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

test('an unknown user is a 401 in its own words (45)', async () => {
  expect(await get('/users/absentUser')).toMatchObject({
    status: 401,
    body: { message: 'The user does not exist.', error: 'Unauthorized' },
  });
});

test('a refresh is refused for a location that is not active (45)', async () => {
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

test('writing an appointment is answered without times and user (33)', async () => {
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

test('a deleted appointment is still there, and says so (33)', async () => {
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
  // It began before the window, and reaches into it.
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
