import { runWithAnswers } from '../../../harness/driver';
import { connections, runWithCassette } from '../../../harness/play';
import { headers, locationTokenRequest } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import workflowStepReached from '../../../triggers/workflows/workflow_step_reached';

const { contacts, locationId, locations } = seeded;

/** The payload of the action Webhook, as public programs show it. */
const received = {
  contact_id: contacts.maya,
  first_name: 'Maya',
  last_name: 'Ortiz',
  full_name: 'Maya Ortiz',
  email: 'maya.ortiz@example.com',
  tags: 'vip, newsletter',
  date_created: '2026-01-15T18:20:00.000Z',
  contact_type: 'customer',
  'How can we help?': 'Whitening',
  location: { id: locationId, name: 'Harbor Dental', fullAddress: '1 Quay Street, Portland OR' },
  user: { firstName: 'Ingrid', lastName: 'Solberg' },
  workflow: { id: 'b7709c6d-9e11-402b-887d-7446a2d67081', name: 'Link clicked' },
  triggerData: {},
  contact: { attributionSource: { sessionSource: 'CRM UI' } },
  attributionSource: {},
  customData: { Link: 'Spring offer' },
};

const byId = { method: 'GET', path: `/contacts/${contacts.maya}`, headers: headers.plain };

test('workflow_step_reached returns the received data and the current contact', async () => {
  const { requests, result } = await runWithCassette(
    workflowStepReached,
    { readContact: 'true' },
    { received },
  );
  expect(requests[0]).toEqual(byId);
  expect(result).toMatchObject([
    {
      ...received,
      tags: ['vip', 'newsletter'],
      currentContact: { id: contacts.maya, customFields: { visits_so_far: 4 } },
      currentContactProblem: '',
    },
  ]);
});

test('workflow_step_reached starts the Zap even if it cannot read the contact, and reports why', async () => {
  const { result } = await runWithCassette(
    workflowStepReached,
    { readContact: 'true' },
    {
      cassette: 'workflow_step_reached.refused',
      received: { ...received, contact_id: 'absentContact' },
    },
  );
  expect(result).toMatchObject([
    {
      email: 'maya.ortiz@example.com',
      currentContact: null,
      currentContactProblem: expect.stringMatching(/Contact with id absentContact not found/),
    },
  ]);
});

const never = () => {
  throw new Error('Nothing was to be asked.');
};

const resultOf = async (body: unknown, form = {}, connection = connections.location) =>
  (await runWithAnswers(workflowStepReached, form, never, { received: body, connection })).result;

test('workflow_step_reached sends no request if the form does not ask for the contact', async () => {
  expect(await resultOf(received)).toEqual([{ ...received, tags: ['vip', 'newsletter'] }]);
  expect(await resultOf([{ a: 1 }, { b: 2 }])).toEqual([{ a: 1 }, { b: 2 }]);
});

test.each([
  ['nothing', undefined],
  ['a text that is no JSON', '<b>hello</b>'],
  ['a number', 7],
  ['a list of texts', ['a', null, 3]],
  ['an address that is opened in a browser', {}],
  ['a list of nothing', [{}, {}]],
  ["another sub-account's step", { ...received, location: { id: locations.lakeside } }],
])('workflow_step_reached is not started by %s', async (_, body) => {
  expect(await resultOf(body)).toEqual([]);
});

test.each([
  ['no ID', {}],
  ['an empty ID', { id: '' }],
  ['null for an ID', { id: null }],
  ['a location in words', 'Harbor Dental'],
])(
  'workflow_step_reached is started by data that names no other sub-account: %s',
  async (_, location) => {
    expect(await resultOf({ contact_id: contacts.maya, location })).toEqual([
      { contact_id: contacts.maya, location },
    ]);
  },
);

test('workflow_step_reached reads each contact once, and limits the contacts per request', async () => {
  const bodies = Array.from({ length: 60 }, (_, index) => ({ contact_id: `contact${index % 30}` }));
  const { requests, result } = await runWithAnswers(
    workflowStepReached,
    { readContact: true },
    ({ path }) => ({ body: { contact: { id: path.split('/').at(-1), firstName: 'Rosa' } } }),
    { received: bodies },
  );
  expect(requests.filter(({ path }) => path.startsWith('/contacts/'))).toHaveLength(20);
  expect(result).toHaveLength(60);
  expect(result).toMatchObject({
    19: { currentContact: { id: 'contact19' }, currentContactProblem: '' },
    20: { currentContact: null, currentContactProblem: expect.stringMatching(/^More than 20/) },
    49: { currentContact: { id: 'contact19' } },
  });
});

test('workflow_step_reached accepts a large body and hostile names', async () => {
  const hostile = JSON.parse(
    '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "customData": {"__proto__": {"polluted": true}}}',
  );
  const large = { ...received, customData: { Text: 'x'.repeat(1_000_000) } };
  expect(await resultOf(large)).toMatchObject([{ customData: large.customData }]);
  expect(await resultOf({ ...received, ...hostile })).toMatchObject([
    { contact_id: contacts.maya },
  ]);
  expect(Object({}).polluted).toBeUndefined();
});

test('workflow_step_reached reads the contact of the chosen sub-account of an agency', async () => {
  const { requests, result } = await runWithCassette(
    workflowStepReached,
    { locationId, readContact: 'true' },
    { cassette: 'workflow_step_reached.agency', connection: connections.agency, received },
  );
  expect(requests[0]).toEqual(locationTokenRequest);
  expect(result).toMatchObject([{ currentContact: { id: contacts.maya } }]);
});
