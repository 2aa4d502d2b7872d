import { freezeDate } from '../../harness/cassette';
import { sandboxMoment } from '../../harness/moment';
import type { Call } from '../../harness/zapier';
import { recipes } from '../../recipes';
import type { Recipe } from '../../recipes/recipe';
import { type Sandbox, seeded, startSandbox } from '../../sandbox';
import type { Table } from '../../sandbox/table';
import { startRecipe } from '../recipes/run';
import { type AppProcess, startApp } from './app';

let sandbox: Sandbox;
let built: AppProcess;

beforeAll(async () => {
  sandbox = await startSandbox();
  // The app does not request the scopes for forms, surveys and payments by default.
  built = await startApp('the zip', sandbox.url, { HIGHLEVEL_ADD_SCOPES: 'all' });
});

beforeEach(() => {
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

let starts = 0;

const start = async (recipe: Recipe) => {
  const connection = `event-recipe-${starts}`;
  starts += 1;
  const call: Call = (method, bundle) => built.run(method, bundle, { connection, now: Date.now() });
  return { ...(await startRecipe(recipe, sandbox, call)), state: sandbox.state };
};

const pass = (minutes: number) => jest.setSystemTime(Date.now() + minutes * 60_000);

/** Simulates a user who changes a record in HighLevel some minutes later. */
const change = <R extends { readonly id: string }>(
  table: Table<R>,
  id: string,
  values: Partial<R>,
): R => {
  pass(5);
  const known = table.find(id);
  if (!known) throw new Error(`The sandbox has no record ${id}.`);
  return table.put({ ...known, ...values });
};

const { maya, liam, grace, hannah, sofia } = seeded.contacts;

test('form_to_deal: a submission creates one opportunity, one note and one row', async () => {
  const { zap, state, other } = await start(recipes.form_to_deal);
  const form = zap('A form is submitted');
  expect(await form.poll()).toBe(0);
  const [like] = state.formSubmissions.where({ formId: seeded.forms.newPatient });
  if (!like) throw new Error('The sandbox has no form submission.');
  pass(5);
  const createdAt = new Date().toISOString();
  const submit = (id: string, formId: string) =>
    state.formSubmissions.put({ ...like, id, formId, contactId: hannah, createdAt });
  submit('other-form', seeded.forms.newPatient);
  submit('whitening-1', seeded.forms.whitening);
  pass(1);
  expect(await form.poll()).toBe(1);
  expect(state.opportunities.where({ contactId: hannah })).toMatchObject([
    { name: `Whitening for ${like.name}`, pipelineId: seeded.pipelines.treatments },
  ]);
  expect(state.notes.where({ contactId: hannah })).toMatchObject([
    { title: 'Form: Whitening offer', body: expect.stringContaining(like.name) },
  ]);
  expect(other.records('Form submissions')).toMatchObject([{ id: 'whitening-1' }]);
  expect(await form.poll()).toBe(0);
});

test('survey_answers: an answered survey creates a row and a task', async () => {
  const { zap, state, other } = await start(recipes.survey_answers);
  const survey = zap('A survey is answered');
  const [like] = state.surveySubmissions.all();
  if (!like) throw new Error('The sandbox has no form submission.');
  pass(5);
  const createdAt = new Date().toISOString();
  const visit = { formId: seeded.surveys.visit, contactId: hannah };
  state.surveySubmissions.put({ ...like, ...visit, id: 'answered-1', createdAt });
  expect(await survey.poll()).toBe(1);
  expect(other.records('Surveys')).toMatchObject([{ id: 'answered-1', who: like.name }]);
  expect(state.tasks.where({ contactId: hannah })).toMatchObject([
    { title: `Read the survey of ${like.name}`, assignedTo: seeded.users.reception },
  ]);
});

test('stage_handover: the Zap starts when an opportunity enters or re-enters the stage, not on an edit', async () => {
  const { zap, state, other } = await start(recipes.stage_handover);
  const { veneers } = seeded.opportunities;
  const { accepted, visit } = seeded.pipelineStages;
  const move = (pipelineStageId: string) =>
    change(state.opportunities, veneers, {
      pipelineStageId,
      lastStageChangeAt: new Date(Date.now() + 5 * 60_000).toISOString(),
    });
  move(accepted);
  expect(await zap('Plan accepted').poll()).toBe(1);
  expect(other.records('Projects')).toEqual([
    { opportunity_id: veneers, name: 'Veneers', stage: 'Plan accepted', value: 2100 },
  ]);
  expect(state.tasks.where({ contactId: sofia })).toHaveLength(1);
  change(state.opportunities, veneers, { monetaryValue: 2200, updatedAt: state.stamp() });
  expect(await zap('Plan accepted').poll()).toBe(0);
  move(visit);
  expect(await zap('Plan accepted').poll()).toBe(0);
  move(accepted);
  expect(await zap('Plan accepted').poll()).toBe(1);
});

test('lost_deal: the Zap starts each time an opportunity is lost', async () => {
  const { zap, state, other } = await start(recipes.lost_deal);
  const { veneers } = seeded.opportunities;
  const set = (status: 'open' | 'lost') =>
    change(state.opportunities, veneers, {
      status,
      lastStatusChangeAt: new Date(Date.now() + 5 * 60_000).toISOString(),
    });
  set('lost');
  expect(await zap('Lost').poll()).toBe(1);
  expect(state.contacts.find(sofia)?.tags).toContain('ask again');
  expect(other.records('Lost')).toMatchObject([{ opportunity_id: veneers, value: 2100 }]);
  set('open');
  expect(await zap('Lost').poll()).toBe(0);
  set('lost');
  expect(await zap('Lost').poll()).toBe(1);
});

test('tagged_contact: the Zap starts each time an existing contact is tagged', async () => {
  const { zap, state, other } = await start(recipes.tagged_contact);
  const tag = (tags: string[]) => change(state.contacts, liam, { tags });
  expect(await zap('Tag added').poll()).toBe(0);
  expect(await zap('Tag removed').poll()).toBe(0);
  tag(['new patient', 'vip']);
  expect(await zap('Tag added').poll()).toBe(1);
  expect(other.records('Members')).toMatchObject([{ name: 'Liam', is_member: 'yes' }]);
  expect(state.contacts.find(liam)?.workflowIds).toContain(seeded.workflows.newPatient);
  expect(await zap('Tag removed').poll()).toBe(0);
  change(state.contacts, liam, { city: 'Salem' });
  expect(await zap('Tag added').poll()).toBe(0);
  tag(['new patient']);
  expect(await zap('Tag removed').poll()).toBe(1);
  expect(other.records('Members')).toMatchObject([{ name: 'Liam', is_member: 'no' }]);
  expect(await zap('Tag added').poll()).toBe(0);
  tag(['new patient', 'vip']);
  expect(await zap('Tag added').poll()).toBe(1);
});

test('do_not_disturb: the Zap starts once when it is turned on and once when it is turned off', async () => {
  const { zap, state, other } = await start(recipes.do_not_disturb);
  const email = state.contacts.find(maya)?.email;
  expect(await zap('Turned on').poll()).toBe(0);
  expect(await zap('Turned off').poll()).toBe(0);
  change(state.contacts, maya, { dnd: true });
  expect(await zap('Turned on').poll()).toBe(1);
  expect(await zap('Turned off').poll()).toBe(0);
  expect(other.records('Newsletter')).toEqual([{ email, subscribed: 'no' }]);
  change(state.contacts, maya, { dnd: false });
  expect(await zap('Turned on').poll()).toBe(0);
  expect(await zap('Turned off').poll()).toBe(1);
  expect(other.records('Newsletter')).toEqual([{ email, subscribed: 'yes' }]);
});

test('booking_to_calendar: the Zap starts once for a booking far ahead', async () => {
  const { zap, state, other } = await start(recipes.booking_to_calendar);
  const like = state.appointments.find(seeded.appointments.graceCheckup);
  if (!like) throw new Error('The sandbox has no appointment.');
  expect(await zap('Booked').poll()).toBe(0);
  pass(5);
  const added = new Date().toISOString();
  state.appointments.put({
    ...like,
    id: 'far-away',
    contactId: hannah,
    title: 'Check-up with Hannah',
    appointmentStatus: 'confirmed',
    startTime: '2027-06-01T18:00:00.000Z',
    endTime: '2027-06-01T18:30:00.000Z',
    dateAdded: added,
    dateUpdated: added,
  });
  expect(await zap('Booked').poll()).toBe(1);
  expect(other.records('Events')).toMatchObject([
    { appointment_id: 'far-away', what: 'Check-up with Hannah', calendar: 'Check-ups' },
  ]);
  expect(state.notes.where({ contactId: hannah })).toHaveLength(1);
  expect(await zap('Booked').poll()).toBe(0);
});

test('no_show: a missed appointment sends one message, a cancelled one sends none', async () => {
  const { zap, state, other } = await start(recipes.no_show);
  const { graceCheckup, priyaCheckup } = seeded.appointments;
  const sent = (contactId: string) =>
    state.messages.where({ contactId }).filter(({ direction }) => direction === 'outbound');
  const before = sent(grace).length;
  const mark = (id: string, appointmentStatus: 'noshow' | 'cancelled') =>
    change(state.appointments, id, { appointmentStatus, dateUpdated: state.stamp() });
  mark(graceCheckup, 'noshow');
  mark(priyaCheckup, 'cancelled');
  expect(await zap('Marked as No-Show').poll()).toBe(1);
  expect(sent(grace)).toHaveLength(before + 1);
  expect(other.records('Missed')).toMatchObject([{ appointment_id: graceCheckup }]);
  expect(await zap('Marked as No-Show').poll()).toBe(0);
});

test('reply_alert: the Zap starts for messages from a contact, not for messages to a contact', async () => {
  const { zap, state, other } = await start(recipes.reply_alert);
  expect(await zap('A message arrives').poll()).toBe(0);
  const like = state.messages
    .where({ contactId: maya, messageType: 'TYPE_SMS' })
    .find(({ direction }) => direction === 'inbound');
  if (!like) throw new Error('The sandbox has no text message.');
  pass(5);
  const dateAdded = new Date().toISOString();
  state.messages.put({ ...like, id: 'reply-1', body: 'Yes, please.', dateAdded });
  state.messages.put({ ...like, id: 'sent-1', direction: 'outbound', dateAdded });
  expect(await zap('A message arrives').poll()).toBe(1);
  expect(other.records('Team chat')).toEqual([
    { message_id: 'reply-1', text: 'Maya Ortiz writes: Yes, please.' },
  ]);
  expect(await zap('A message arrives').poll()).toBe(0);
});

test('call_log: a call creates a row', async () => {
  const { zap, state, other } = await start(recipes.call_log);
  expect(await zap('A call ends').poll()).toBe(0);
  const [like] = state.messages.where({ contactId: maya, messageType: 'TYPE_CALL' });
  if (!like) throw new Error('The sandbox has no call.');
  pass(5);
  state.messages.put({ ...like, id: 'call-1', dateAdded: new Date().toISOString() });
  expect(await zap('A call ends').poll()).toBe(1);
  expect(other.records('Calls')).toMatchObject([{ call_id: 'call-1', who: 'Maya Ortiz' }]);
});

test("paid_deal: a payment marks the contact's open opportunity as won", async () => {
  const { zap, state } = await start(recipes.paid_deal);
  expect(await zap('A payment comes in').poll()).toBe(0);
  const like = state.transactions.find(seeded.transactions.whitening);
  if (!like) throw new Error('The sandbox has no payment.');
  pass(5);
  const createdAt = new Date().toISOString();
  const pay = (id: string, contactId: string) =>
    state.transactions.put({ ...like, id, contactId, createdAt, updatedAt: createdAt });
  pay('payment-1', sofia);
  pay('payment-2', hannah);
  expect(await zap('A payment comes in').poll()).toBe(2);
  expect(state.opportunities.find(seeded.opportunities.veneers)?.status).toBe('won');
  expect(state.notes.where({ contactId: sofia })).toMatchObject([
    { title: 'Won by a payment: Veneers' },
  ]);
  expect(state.notes.where({ contactId: hannah })).toEqual([]);
});

test('first_free_slot: a request becomes an appointment in the first free slot', async () => {
  const { zap, state } = await start(recipes.first_free_slot);
  await zap('Somebody asks for a visit').receive();
  const [rosa] = state.contacts.where({ email: 'rosa.delgado@example.com' });
  expect(state.appointments.where({ contactId: rosa?.id ?? '' })).toMatchObject([
    { title: 'Check-up with Rosa', calendarId: seeded.calendars.checkups },
  ]);
});

test('link_clicked: each click creates a task; the first moves the open opportunity', async () => {
  const { zap, state } = await start(recipes.link_clicked);
  const clicked = zap('The link is clicked');
  expect(await clicked.reach()).toBe(1);
  expect(state.contacts.find(sofia)?.tags).toContain('clicked: veneers offer');
  expect(state.tasks.where({ contactId: sofia })).toMatchObject([
    {
      title: 'Call Sofia Rossi about Veneers offer',
      assignedTo: seeded.users.reception,
      dueDate: new Date(Date.now() + 2 * 3_600_000).toISOString(),
    },
  ]);
  const stage = () => state.opportunities.find(seeded.opportunities.veneers)?.pipelineStageId;
  expect(stage()).toBe(seeded.pipelineStages.plan);
  expect(await clicked.reach()).toBe(1);
  expect(state.tasks.where({ contactId: sofia })).toHaveLength(2);
  expect(await clicked.reach(hannah)).toBe(1);
  expect(state.tasks.where({ contactId: hannah })).toHaveLength(1);
});

test('email_opened: a task for the user of the contact, a note and a row', async () => {
  const { zap, state, other } = await start(recipes.email_opened);
  const notes = state.notes.where({ contactId: maya }).length;
  const opened = zap('The email is opened');
  expect(await opened.reach()).toBe(1);
  expect(state.tasks.where({ contactId: maya }).at(-1)).toMatchObject({
    title: 'Call Maya: Your treatment plan is open',
    assignedTo: seeded.users.dentist,
  });
  expect(state.notes.where({ contactId: maya })).toHaveLength(notes + 1);
  expect(state.notes.where({ contactId: maya }).at(-1)).toMatchObject({
    body: 'Your treatment plan (workflow Treatment plan opened)',
  });
  expect(other.records('Opened emails')).toEqual([
    {
      contact_id: maya,
      who: 'Maya Ortiz',
      email: 'maya.ortiz@example.com',
      what: 'Your treatment plan',
    },
  ]);
  expect(await opened.reach(hannah)).toBe(1);
  expect(state.tasks.where({ contactId: hannah })).toHaveLength(1);
});
