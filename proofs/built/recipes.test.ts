import { freezeDate } from '../../harness/cassette';
import { sandboxMoment } from '../../harness/moment';
import type { Call } from '../../harness/zapier';
import { recipes } from '../../recipes';
import type { Arrives, Item, Recipe } from '../../recipes/recipe';
import { type Sandbox, seeded, startSandbox } from '../../sandbox';
import type { Contact } from '../../sandbox/records/contacts';
import type { Table } from '../../sandbox/table';
import { startRecipe } from '../recipes/run';
import { type AppProcess, startApp } from './app';

let sandbox: Sandbox;
let built: AppProcess;

beforeAll(async () => {
  sandbox = await startSandbox();
  built = await startApp('the zip', sandbox.url);
});

beforeEach(() => {
  // At this time, the sandbox's appointments are recent.
  freezeDate(sandboxMoment);
  sandbox.reset();
});

afterEach(() => {
  jest.useRealTimers();
});

afterAll(async () => {
  await built.close();
  await sandbox.close();
});

// Counts the recipes, because each has its own cache.
let starts = 0;

const start = async (recipe: Recipe, whileWaiting?: () => void) => {
  const connection = `recipe-${starts}`;
  starts += 1;
  const call: Call = (method, bundle) => built.run(method, bundle, { connection, now: Date.now() });
  return { ...(await startRecipe(recipe, sandbox, call, whileWaiting)), state: sandbox.state };
};

/** Moves the time on, so that the next event has a later date. */
const pass = (minutes: number) => jest.setSystemTime(Date.now() + minutes * 60_000);

/** The records that the first step of a Zap returns. */
const samples = (recipe: Recipe, index = 0): Item[] => {
  const first = recipe.zaps[index]?.steps[0];
  if (!first || !('arrives' in first)) throw new Error('This Zap starts in HighLevel.');
  return (first satisfies Arrives).items;
};

/** Simulates a user who changes a record in HighLevel. */
const change = <R extends { readonly id: string }>(
  table: Table<R>,
  id: string,
  values: Partial<R>,
): R => {
  const known = table.find(id);
  if (!known) throw new Error(`The sandbox has no record ${id}.`);
  return table.put({ ...known, ...values });
};

const withEmail = (email: string): Contact => {
  const found = sandbox.state.contacts.all().filter((contact) => contact.email === email);
  expect(found).toHaveLength(1);
  return found[0] ?? missing(email);
};

const missing = (what: string): never => {
  throw new Error(`No ${what}.`);
};

const { maya, liam, grace, noah, priya, elena, tariq, sofia } = seeded.contacts;

test('new_lead: creates a contact with a tag, a note and tasks; updates an existing contact', async () => {
  const { zap, state } = await start(recipes.new_lead);
  const lead = zap('A lead becomes a contact with tasks and a note');
  for (const item of samples(recipes.new_lead)) await lead.receive(item);

  const rosa = withEmail('rosa.delgado@example.com');
  expect(rosa).toMatchObject({
    firstName: 'Rosa',
    lastName: 'Delgado',
    phone: '+15550101234',
    city: 'Portland',
    source: 'Spring campaign',
    tags: ['spring lead'],
  });
  expect(state.notes.where({ contactId: rosa.id })).toMatchObject([
    {
      title: 'Lead L-1001 from Spring campaign',
      body: 'Can I come in next week to talk about whitening?',
    },
  ]);
  const { reception: assignedTo } = seeded.users;
  expect(state.tasks.where({ contactId: rosa.id })).toMatchObject([
    {
      title: 'Call Rosa Delgado',
      dueDate: '2026-11-21T12:00:00.000Z',
      completed: false,
      assignedTo,
    },
    { title: 'Send the welcome letter to Rosa', dueDate: '2026-11-23T12:00:00.000Z', assignedTo },
  ]);

  expect(withEmail('liam.becker@example.com')).toMatchObject({
    id: liam,
    city: 'Salem',
    tags: ['new patient', 'spring lead'],
  });
  expect(state.notes.where({ contactId: liam })).toHaveLength(1);
  expect(state.tasks.where({ contactId: liam })).toEqual([]);
});

test('activity_notes: keeps one note for each activity and updates it', async () => {
  const { zap, state, other } = await start(recipes.activity_notes);
  const activities = zap('An activity becomes a note, and stays one');
  const [call = {}, visit = {}] = samples(recipes.activity_notes);
  await activities.receive(call);
  const [note] = state.notes.where({ contactId: sofia });
  expect(note).toMatchObject({
    title: 'Call: Asked about prices',
    body: 'Wants an offer for whitening before Christmas.',
  });
  expect(other.records('Activities')).toEqual([{ id: 'A-77', highlevel_note_id: note?.id }]);

  await activities.receive({ ...call, ...other.records('Activities')[0], text: 'Has the offer.' });
  expect(state.notes.where({ contactId: sofia })).toEqual([{ ...note, body: 'Has the offer.' }]);

  await activities.receive(visit);
  const ines = withEmail('ines.marques@example.com');
  expect(state.notes.where({ contactId: ines.id })).toMatchObject([
    { title: 'Visit: At the trade fair' },
  ]);
});

test('appointments: keeps both apps in sync without loops', async () => {
  const { zap, state, other } = await start(recipes.appointments);
  const toOther = zap('HighLevel to the other app');
  const toHighLevel = zap('The other app to HighLevel');
  expect(await toOther.poll()).toBe(0);

  pass(5);
  const { priyaCheckup } = seeded.appointments;
  change(state.appointments, priyaCheckup, {
    startTime: '2026-11-24T18:00:00.000Z',
    endTime: '2026-11-24T18:30:00.000Z',
    dateUpdated: state.stamp(),
  });
  expect(await toOther.poll()).toBe(1);
  expect(other.records('Events')).toMatchObject([
    {
      highlevel_id: priyaCheckup,
      title: 'Check-up with Priya',
      start: '2026-11-24T10:00:00-08:00',
      status: 'confirmed',
      name: 'Priya Nair',
      email: 'priya.nair@example.com',
    },
  ]);

  const [event = {}] = samples(recipes.appointments, 1);
  other.save('Events', 'id', { ...event });
  await toHighLevel.receive(event);
  const [made] = state.appointments.where({ contactId: elena });
  expect(made).toMatchObject({
    calendarId: seeded.calendars.checkups,
    title: 'Check-up with Elena',
    appointmentStatus: 'confirmed',
    startTime: '2026-11-25T18:00:00.000Z',
    endTime: '2026-11-25T18:30:00.000Z',
  });
  // The first Zap sees the second Zap's appointment, and finds the event that it was created from.
  expect(await toOther.poll()).toBe(1);
  expect(other.records('Events')).toHaveLength(2);
  expect(other.records('Events')[1]).toMatchObject({ id: 'E-31', highlevel_id: made?.id });
  const echo = { ...event, id: 'E-32', ...other.records('Events')[0] };
  const before = state.appointments.all().length;
  await toHighLevel.receive(echo);
  expect(state.appointments.all()).toHaveLength(before);

  pass(5);
  await zap('Cancelled in the other app').receive({ id: 'E-31', highlevel_id: made?.id });
  expect(state.appointments.find(made?.id ?? '')).toMatchObject({ appointmentStatus: 'cancelled' });
  expect(await toOther.poll()).toBe(1);
  expect(other.records('Events')[1]).toMatchObject({ id: 'E-31', status: 'cancelled' });
  expect(await toOther.poll()).toBe(0);
});

test('task_status: a task that is completed in one app is completed in the other', async () => {
  const { zap, state, other } = await start(recipes.task_status);
  const [task = {}] = samples(recipes.task_status);
  other.save('Tasks', 'id', { ...task });
  await zap('A task of the other app goes to HighLevel').receive(task);
  const made = state.tasks.where({ contactId: maya }).at(-1) ?? missing('task');
  expect(made).toMatchObject({
    title: 'Order the whitening trays',
    dueDate: '2026-11-24T17:00:00.000Z',
    completed: false,
  });
  const mirrored = () => other.records('Tasks')[0] ?? {};
  expect(mirrored()).toMatchObject({
    id: 'T-9',
    highlevel_task_id: made.id,
    highlevel_contact_id: maya,
  });

  const theirs = zap('Ticked off in the other app');
  const ours = zap('Ticked off in HighLevel');
  expect(await ours.poll()).toBe(1);
  for (const done of [true, false]) {
    await theirs.receive({ ...mirrored(), done });
    expect(state.tasks.find(made.id)?.completed).toBe(done);
    pass(5);
    expect(await ours.poll()).toBe(1);
    expect(mirrored().done).toBe(done);
    pass(5);
    expect(await ours.poll()).toBe(0);
  }
  change(state.tasks, made.id, { completed: true });
  expect(await ours.poll()).toBe(1);
  expect(other.records('Tasks')).toHaveLength(1);
  expect(mirrored()).toMatchObject({ id: 'T-9', done: true });
  // Tasks from before the Zap was turned on are sent only if they change.
  change(state.tasks, seeded.tasks.callBack, { completed: true });
  expect(await ours.poll()).toBe(1);
  expect(other.records('Tasks')[1]).toMatchObject({
    title: 'Call back about whitening',
    done: true,
  });
});

test("contact_card: collects a contact, its tasks and its notes by the contact's ID", async () => {
  const { zap, state, other } = await start(recipes.contact_card);
  pass(5);
  change(state.contacts, maya, { phone: '+15550109999', dateUpdated: state.stamp() });
  change(state.tasks, seeded.tasks.callBack, { completed: true });
  state.tasks.put({
    id: 'task-1',
    contactId: maya,
    title: 'Send the bill',
    dueDate: '2026-12-01T17:00:00.000Z',
    completed: false,
  });
  change(state.notes, seeded.notes.firstCall, { body: 'Asked about whitening and aligners.' });
  for (const title of ['The card', 'Its tasks', 'Its notes']) await zap(title).poll();
  pass(5);
  change(state.contacts, maya, { tags: ['vip'], dateUpdated: state.stamp() });
  await zap('The card').poll();

  expect(other.records('Cards')).toEqual([
    {
      contact_id: maya,
      name: 'Maya Ortiz',
      email: 'maya.ortiz@example.com',
      phone: '+15550109999',
      tags: ['vip'],
    },
  ]);
  expect(other.records('Card Tasks')).toEqual([
    {
      task_id: 'task-1',
      contact_id: maya,
      title: 'Send the bill',
      due: '2026-12-01T17:00:00.000Z',
      done: false,
    },
    expect.objectContaining({ task_id: seeded.tasks.callBack, contact_id: maya, done: true }),
  ]);
  expect(other.records('Card Notes')).toEqual([
    expect.objectContaining({
      note_id: seeded.notes.firstCall,
      contact_id: maya,
      text: 'Asked about whitening and aligners.',
    }),
  ]);
});

test('directory: reads pages of contacts by tag, and the contacts of a business', async () => {
  const { zap, state, other } = await start(recipes.directory);
  pass(5);
  const like = state.contacts.find(priya) ?? missing('contact');
  for (let number = 0; number < 620; number += 1) {
    const at = state.stamp();
    const id = `imported-${number}`;
    const email = `imported.${number}@example.com`;
    state.contacts.put({ ...like, id, email, dateAdded: at, dateUpdated: at });
  }
  const requests = sandbox.requests;
  expect(await zap('By tag').poll()).toBe(620);
  // Two pages and the names of the custom fields; turning on the Zap does not need the names.
  expect(sandbox.requests - requests).toBe(3);
  expect(other.records('Directory')).toHaveLength(620);

  pass(5);
  change(state.contacts, noah, { tags: ['newsletter'], dateUpdated: state.stamp() });
  change(state.contacts, 'imported-7', { city: 'Astoria', dateUpdated: state.stamp() });
  expect(await zap('By tag').poll()).toBe(2);
  const rows = other.records('Directory');
  expect(rows).toHaveLength(621);
  expect(rows.find(({ contact_id }) => contact_id === noah)).toMatchObject({
    name: 'Noah Fischer',
    email: 'noah.fischer@example.com',
    tags: ['newsletter'],
  });
  expect(rows.find(({ contact_id }) => contact_id === 'imported-7')?.city).toBe('Astoria');

  const { harborMarina } = seeded.businesses;
  change(state.contacts, grace, { businessId: harborMarina, dateUpdated: state.stamp() });
  expect(await zap('By business').poll()).toBe(1);
  expect(other.records('Business Directory')).toMatchObject([{ name: 'Grace Adeyemi' }]);
});

test("enrichment: adds another app's data and a note to a new contact", async () => {
  const { zap, state } = await start(recipes.enrichment);
  const [known, unknown] = ['marta.lind@northshore.example.com', 'alone@example.com'];
  pass(5);
  const like = state.contacts.find(noah) ?? missing('contact');
  for (const [index, email] of [known, unknown].entries()) {
    const at = state.stamp();
    state.contacts.put({ ...like, id: `lead-${index}`, email, dateAdded: at, dateUpdated: at });
  }
  expect(await zap('A new contact is looked up').poll()).toBe(2);

  const marta = withEmail(known);
  expect(marta).toMatchObject({
    website: 'https://northshore.test',
    city: 'Astoria',
    tags: ['enriched'],
  });
  const [industry, employees] = recipes.enrichment.needs?.customFields ?? [];
  expect(marta.customFields).toEqual([
    { id: industry?.id, value: 'Boat building' },
    { id: employees?.id, value: 42 },
  ]);
  expect(state.notes.where({ contactId: marta.id })).toMatchObject([
    {
      title: 'Looked up: North Shore Boats',
      body: 'Builds and repairs wooden boats; family-owned since 1961.\n\nSource: Company register, 2026',
    },
  ]);
  expect(withEmail(unknown)).toMatchObject({ tags: [], customFields: [] });
  expect(await zap('A new contact is looked up').poll()).toBe(0);
});

test('activity_tasks: creates a task for a strong signal from a known contact', async () => {
  const { zap, state } = await start(recipes.activity_tasks);
  const before = state.tasks.all().length;
  for (const item of samples(recipes.activity_tasks)) {
    await zap('A strong signal becomes a task').receive(item);
  }
  expect(state.tasks.all()).toHaveLength(before + 1);
  expect(state.tasks.where({ contactId: tariq })).toMatchObject([
    {
      title: 'Call Tariq Aziz: Opened the price list',
      body: 'https://harbor-dental.test/prices',
      dueDate: '2026-11-20T14:00:00.000Z',
      assignedTo: seeded.users.dentist,
    },
  ]);
  expect(state.contacts.find(tariq)?.tags).toEqual(['hot']);
  expect(state.contacts.find(seeded.contacts.felix)?.tags).toEqual([]);
});

test('appointment_follow_ups: creates tasks around a visit, and reminders for a new calendar', async () => {
  const { zap, state } = await start(recipes.appointment_follow_ups);
  const { priyaCheckup } = seeded.appointments;
  const like = state.appointments.find(priyaCheckup) ?? missing('appointment');
  pass(5);
  const at = state.stamp();
  state.appointments.put({
    ...like,
    id: 'visit-1',
    contactId: liam,
    title: 'Check-up with Liam',
    startTime: '2026-11-23T17:00:00.000Z',
    endTime: '2026-11-23T17:30:00.000Z',
    dateAdded: at,
    dateUpdated: at,
  });
  expect(await zap('Booked').poll()).toBe(1);
  expect(state.tasks.where({ contactId: liam })).toMatchObject([
    {
      title: 'Prepare: Check-up with Liam',
      dueDate: '2026-11-22T17:00:00.000Z',
      assignedTo: seeded.users.dentist,
    },
  ]);

  await zap('Took place').poll();
  expect(state.tasks.where({ contactId: liam })).toHaveLength(1);
  pass(5);
  change(state.appointments, 'visit-1', {
    appointmentStatus: 'showed',
    dateUpdated: state.stamp(),
  });
  expect(await zap('Booked').poll()).toBe(0);
  expect(await zap('Took place').poll()).toBe(1);
  expect(state.tasks.where({ contactId: liam })).toMatchObject([
    {},
    { title: 'Ask how it went: Check-up with Liam', dueDate: '2026-11-25T17:30:00.000Z' },
  ]);
  expect(state.notes.where({ contactId: liam })).toMatchObject([
    { title: 'Check-up with Liam took place' },
  ]);

  const checkups = state.calendars.find(seeded.calendars.checkups) ?? missing('calendar');
  state.calendars.put({ ...checkups, id: 'calendar-1', name: 'Emergencies' });
  expect(await zap('Reminders for a new calendar').poll()).toBe(1);
  expect(state.notifications.where({ calendarId: 'calendar-1' })).toMatchObject([
    {
      notificationType: 'reminder',
      channel: 'sms',
      receiverType: 'contact',
      body: 'See you tomorrow at Emergencies.',
      beforeTime: [{ timeOffset: 24, unit: 'hours' }],
    },
    {
      notificationType: 'followup',
      channel: 'email',
      subject: 'How was it?',
      afterTime: [{ timeOffset: 2, unit: 'hours' }],
    },
  ]);
});

test('lifecycle: one tag and the custom field show the stage in both apps', async () => {
  const { zap, state, other } = await start(recipes.lifecycle);
  const [field] = recipes.lifecycle.needs?.customFields ?? [];
  const stages = zap('The stage comes from the other app');
  const back = zap('A customer in HighLevel is one in the other app');
  const [opportunity, customer] = samples(recipes.lifecycle);
  await stages.receive(opportunity);
  expect(state.contacts.find(grace)).toMatchObject({
    tags: ['recall', 'stage: opportunity'],
    customFields: [{ id: field?.id, value: 'Opportunity' }],
  });
  expect(await back.poll()).toBe(0);

  await stages.receive(customer);
  expect(state.contacts.find(grace)).toMatchObject({
    tags: ['recall', 'stage: customer'],
    customFields: [{ id: field?.id, value: 'Customer' }],
  });
  expect(await back.poll()).toBe(1);
  expect(other.records('People')).toEqual([
    { email: 'grace.adeyemi@example.com', name: 'Grace Adeyemi', stage: 'Customer' },
  ]);
  expect(await back.poll()).toBe(0);
});

test('reconciliation: reads all notes and tasks, and resolves each difference', async () => {
  const { zap, state, other } = await start(recipes.reconciliation);
  const [pipeline] = recipes.reconciliation.needs?.pipelines ?? [];
  const [now, done] = pipeline?.stages ?? [];
  if (!pipeline || !now || !done) return missing('pipeline');
  const press = () =>
    state.opportunities.put({
      ...(state.opportunities.find(seeded.opportunities.whitening) ?? missing('opportunity')),
      id: 'button',
      pipelineId: pipeline.id,
      pipelineStageId: now.id,
      updatedAt: state.stamp(),
    });
  press();
  expect(await zap('All notes and tasks of the contact').poll()).toBe(1);
  const [inventory] = other.records('Inventories');
  expect(inventory).toMatchObject({
    contact_id: maya,
    name: 'Maya Ortiz',
    tasks: [{ id: seeded.tasks.callBack, completed: false }, { id: seeded.tasks.sendForms }],
    notes: [{ id: seeded.notes.firstCall }, { id: seeded.notes.imported }],
  });
  expect(state.opportunities.find('button')?.pipelineStageId).toBe(done.id);
  expect(await zap('All notes and tasks of the contact').poll()).toBe(0);

  for (const difference of samples(recipes.reconciliation, 1)) {
    await zap('A difference is settled').receive(difference);
  }
  expect(state.tasks.where({ contactId: maya })).toMatchObject([
    {
      id: seeded.tasks.callBack,
      completed: true,
      dueDate: '2026-11-23T17:00:00.000Z',
      body: 'She prefers mornings.',
    },
    { id: seeded.tasks.sendForms, completed: true },
    { title: 'Send the aligner offer', completed: false },
  ]);
  expect(state.notes.where({ contactId: maya })).toMatchObject([
    { id: seeded.notes.firstCall, title: 'First call' },
    { id: seeded.notes.imported, body: 'Imported from the old practice software; checked.' },
    { title: 'Second call', body: 'Will decide by the end of the month.' },
  ]);

  pass(5);
  press();
  expect(await zap('All notes and tasks of the contact').poll()).toBe(1);
  expect(other.records('Inventories')).toHaveLength(1);
  expect(other.records('Inventories')[0]?.tasks).toHaveLength(3);
});

test('won_opportunity: adds the contact of a won opportunity to the workflow once', async () => {
  const { zap, state, other } = await start(recipes.won_opportunity);
  const { veneers, mayaAligners } = seeded.opportunities;
  expect(await zap('Won').poll()).toBe(0);
  pass(5);
  for (const id of [veneers, mayaAligners]) {
    change(state.opportunities, id, { status: 'won', updatedAt: state.stamp() });
  }
  expect(await zap('Won').poll()).toBe(1);
  expect(state.contacts.find(sofia)?.workflowIds).toEqual([seeded.workflows.newPatient]);
  expect(state.contacts.find(maya)?.workflowIds).toEqual([]);
  expect(state.notes.where({ contactId: sofia })).toMatchObject([
    { title: 'Won: Veneers', body: 'Worth 2100.' },
  ]);
  expect(other.records('Orders')).toEqual([
    {
      opportunity_id: veneers,
      what: 'Veneers',
      amount: 2100,
      customer: 'Sofia Rossi',
      email: 'sofia.rossi@example.com',
    },
  ]);
  pass(5);
  change(state.opportunities, veneers, { monetaryValue: 2200, updatedAt: state.stamp() });
  expect(await zap('Won').poll()).toBe(0);
});

test('missed_appointment: sends one text message until the next booking', async () => {
  const { zap, state } = await start(recipes.missed_appointment);
  const { graceCheckup } = seeded.appointments;
  const sent = (contactId: string) =>
    state.messages.where({ contactId }).filter(({ direction }) => direction === 'outbound');
  const miss = (id: string, contactId: string) =>
    change(state.appointments, id, {
      contactId,
      appointmentStatus: 'noshow',
      dateUpdated: state.stamp(),
    });
  pass(5);
  miss(graceCheckup, grace);
  expect(await zap('Missed').poll()).toBe(1);
  expect(sent(grace)).toMatchObject([
    {
      messageType: 'TYPE_SMS',
      body: 'Hello Grace, we missed you today. Shall we find another time? Just answer this message.',
    },
  ]);
  expect(state.contacts.find(grace)?.tags).toEqual(['recall', 'missed visit']);
  expect(state.tasks.where({ contactId: grace })).toMatchObject([
    {
      title: 'Call Grace: Check-up with Grace was missed',
      dueDate: '2026-11-21T12:05:00.000Z',
      assignedTo: seeded.users.reception,
    },
  ]);

  pass(5);
  miss(graceCheckup, grace);
  miss(seeded.appointments.priyaCheckup, noah);
  expect(await zap('Missed').poll()).toBe(2);
  expect(sent(grace)).toHaveLength(1);
  expect(sent(noah)).toEqual([]);

  pass(5);
  const like = state.appointments.find(graceCheckup) ?? missing('appointment');
  state.appointments.put({ ...like, id: 'again', startTime: '2026-11-27T18:00:00.000Z' });
  expect(await zap('Booked again').poll()).toBe(1);
  expect(state.contacts.find(grace)?.tags).toEqual(['recall']);
});

test('blog_post: creates a post from an article, and announces a post once', async () => {
  const { zap, state, other } = await start(recipes.blog_post);
  await zap('An article becomes a post').receive();
  const [post] = state.blogPosts.where({ urlSlug: 'whiter-teeth-by-spring' });
  expect(post).toMatchObject({
    blogId: seeded.blogs.journal,
    title: 'Whiter Teeth by Spring',
    rawHTML: '<h1>Whiter Teeth by Spring</h1><p>What works, and what does not.</p>',
    status: 'PUBLISHED',
    author: seeded.blogAuthors.ingrid,
    categories: [seeded.blogCategories.care],
    tags: ['whitening', 'spring'],
    imageUrl: 'https://images.harbor-dental.test/spring.jpg',
    publishedAt: '2026-11-20T09:00:00.000Z',
  });
  expect(other.records('Articles')).toEqual([
    { id: 'ART-12', highlevel_post_id: post?.id, state: 'PUBLISHED' },
  ]);
  const like = state.blogPosts.find(seeded.blogPosts.winterHours) ?? missing('post');
  state.blogPosts.put({ ...like, id: 'draft-1', urlSlug: 'draft' });
  expect(await zap('A post is announced').poll()).toBe(1);
  expect(other.records('Announcements')).toEqual([
    {
      post_id: post?.id,
      text: 'New in our journal: Whiter Teeth by Spring. What works, and what does not.',
      slug: 'whiter-teeth-by-spring',
      picture: 'https://images.harbor-dental.test/spring.jpg',
    },
  ]);
  expect(await zap('A post is announced').poll()).toBe(0);
});

test('agency_onboarding: creates a sub-account with its users and a calendar once', async () => {
  const { zap, state, other } = await start(recipes.agency_onboarding);
  const contracts = zap('A signed contract becomes a working sub-account');
  await contracts.receive();
  const [location, second] = state.locations.where({ name: 'Sunrise Dental' });
  expect(second).toBeUndefined();
  expect(location).toMatchObject({
    companyId: seeded.companyId,
    address: '5 Orchard Lane',
    city: 'Eugene',
    country: 'US',
    timezone: 'America/Los_Angeles',
    firstName: 'Nadia',
    email: 'nadia@sunrise-dental.example.com',
  });
  const locationId = location?.id ?? missing('sub-account');
  expect(other.records('Contracts')).toEqual([{ id: 'C-2026-41', sub_account_id: locationId }]);

  const users = state.users.all().filter(({ roles }) => roles.locationIds.includes(locationId));
  expect(users).toMatchObject([
    { firstName: 'Nadia', roles: { type: 'account', role: 'admin', locationIds: [locationId] } },
    { firstName: 'Ben', roles: { type: 'account', role: 'user', locationIds: [locationId] } },
    { firstName: 'Carla', email: 'carla@sunrise-dental.example.com' },
  ]);
  expect(users[1]?.permissions).toMatchObject({ contactsEnabled: true, assignedDataOnly: false });
  const [calendar] = state.calendars.where({ locationId });
  expect(calendar).toMatchObject({
    name: 'Consultations',
    calendarType: 'round_robin',
    slotDuration: 45,
    teamMembers: [{ userId: users[0]?.id }],
  });
  expect(calendar?.openHours.map(({ daysOfTheWeek }) => daysOfTheWeek)).toEqual([
    [1],
    [2],
    [3],
    [4],
    [5],
  ]);

  const [contract] = samples(recipes.agency_onboarding);
  await contracts.receive({ ...contract, ...other.records('Contracts')[0] });
  expect(state.locations.where({ name: 'Sunrise Dental' })).toHaveLength(1);
});

test('knowledge_base: adds a row as an answer to the knowledge base that it names', async () => {
  const { zap, other } = await start(recipes.knowledge_base);
  const rows = zap('A row becomes an answer');
  const [row = {}] = samples(recipes.knowledge_base);
  await rows.receive({ ...row, knowledge_base: 'another one' });
  expect(other.records('Answers')).toEqual([]);

  await rows.receive(row);
  expect(other.records('Answers')).toEqual([
    { question: row.question, highlevel_id: '3rzeElC1FOVY91veVBkp' },
  ]);
});

test('unsubscribes: unsubscribes a contact who unsubscribes in the other app', async () => {
  const { zap, other } = await start(recipes.unsubscribes);
  const leaves = zap('An unsubscribe goes to HighLevel');
  const [liamLeaves = {}] = samples(recipes.unsubscribes);
  await leaves.receive({ ...liamLeaves, email: 'nobody@example.com' });
  expect(other.records('Unsubscribes')).toEqual([]);

  await leaves.receive(liamLeaves);
  expect(other.records('Unsubscribes')).toMatchObject([{ email: liamLeaves.email }]);
});

test('new_tags: creates one row for each new tag', async () => {
  const { zap, state, other } = await start(recipes.new_tags);
  const tags = zap('A new tag is to be checked');
  expect(await tags.poll()).toBe(0);

  state.tags.put({ id: 'tagOfToday0000000001', locationId: seeded.locationId, name: 'vip 2027' });
  expect(await tags.poll()).toBe(1);
  expect(await tags.poll()).toBe(0);
  expect(other.records('Tags')).toEqual([
    { highlevel_id: 'tagOfToday0000000001', name: 'vip 2027', status: 'to be checked' },
  ]);
});
