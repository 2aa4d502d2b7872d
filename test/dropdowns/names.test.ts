import appointmentDropdown from '../../dropdowns/appointment';
import calendarNotificationDropdown from '../../dropdowns/calendar_notification';
import contactDropdown from '../../dropdowns/contact';
import conversationDropdown from '../../dropdowns/conversation';
import customFieldDropdown from '../../dropdowns/custom_field';
import invoiceDropdown from '../../dropdowns/invoice';
import messageDropdown from '../../dropdowns/message';
import noteDropdown from '../../dropdowns/note';
import objectRecordDropdown from '../../dropdowns/object_record';
import opportunityDropdown from '../../dropdowns/opportunity';
import orderDropdown from '../../dropdowns/order';
import recordDropdown from '../../dropdowns/record';
import relationDropdown from '../../dropdowns/relation';
import taskDropdown from '../../dropdowns/task';
import userDropdown from '../../dropdowns/user';
import workflowDropdown from '../../dropdowns/workflow';
import type { Request } from '../../harness/cassette';
import { runWithAnswers } from '../../harness/driver';
import { connections } from '../../harness/play';

type Dropdown = typeof contactDropdown;

const namesIn = (result: unknown): string[] =>
  (result as { name: string }[]).map(({ name }) => name);

const stamps = {
  monday: '2026-01-05T09:30:00.000Z',
  tuesday: '2026-01-06T16:45:00.000Z',
};

const cases: [what: string, Dropdown, input: object, body: object, names: string[]][] = [
  [
    'contacts of one name, without an email or phone',
    contactDropdown,
    {},
    {
      contacts: [
        { id: 'c1', firstName: 'Maya', lastName: 'Ortiz', city: 'Portland' },
        { id: 'c2', firstName: 'Maya', lastName: 'Ortiz', dateAdded: stamps.monday },
      ],
    },
    ['Maya Ortiz (Portland)', 'Maya Ortiz (added 2026-01-05)'],
  ],
  [
    'contacts of one name in the list of records',
    recordDropdown,
    { recordKind: 'contact' },
    {
      contacts: [
        {
          id: 'c1',
          contactName: 'maya ortiz',
          firstName: 'Maya',
          lastName: 'Ortiz',
          phone: '+1555',
        },
        { id: 'c2', firstName: 'Maya', lastName: 'Ortiz', email: 'maya@example.com' },
      ],
    },
    ['Maya Ortiz (+1555)', 'Maya Ortiz (maya@example.com)'],
  ],
  [
    'appointments of one title and time',
    appointmentDropdown,
    { chooseFromCalendarId: 'k1' },
    {
      events: [
        {
          id: 'e1',
          title: 'Check-up',
          startTime: '2026-11-24T09:00:00-08:00',
          appointmentStatus: 'confirmed',
        },
        {
          id: 'e2',
          title: 'Check-up',
          startTime: '2026-11-24T09:00:00-08:00',
          appointmentStatus: 'cancelled',
        },
      ],
    },
    ['Check-up, 2026-11-24 09:00 (confirmed)', 'Check-up, 2026-11-24 09:00 (cancelled)'],
  ],
  [
    'invoices without a number',
    invoiceDropdown,
    {},
    {
      invoices: [
        { _id: 'i1', name: 'Whitening', contactDetails: { name: 'Maya Ortiz' } },
        { _id: 'i2', name: 'Whitening', contactDetails: { name: 'Diego Ortiz' } },
      ],
    },
    ['Whitening (Maya Ortiz)', 'Whitening (Diego Ortiz)'],
  ],
  [
    'tasks of one title',
    taskDropdown,
    { contactId: 'c1' },
    {
      tasks: [
        { id: 't1', title: 'Call back', dueDate: stamps.monday, completed: true },
        { id: 't2', title: 'Call back', dueDate: stamps.monday },
      ],
    },
    ['Call back (due 2026-01-05 09:30 UTC, completed)', 'Call back (due 2026-01-05 09:30 UTC)'],
  ],
  [
    'notes of one text',
    noteDropdown,
    { contactId: 'c1' },
    {
      notes: [
        { id: 'n1', body: 'Called', dateAdded: stamps.monday },
        { id: 'n2', body: 'Called', dateAdded: stamps.tuesday },
      ],
    },
    ['Called (2026-01-05 09:30 UTC)', 'Called (2026-01-06 16:45 UTC)'],
  ],
  [
    'messages of one day, and a call',
    messageDropdown,
    { chooseFromConversationId: 'v1' },
    {
      messages: {
        messages: [
          { id: 'm1', body: 'Yes', dateAdded: stamps.monday, direction: 'inbound' },
          { id: 'm2', body: 'Yes', dateAdded: stamps.monday, direction: 'outbound' },
          { id: 'm3', messageType: 'TYPE_CALL', dateAdded: stamps.monday },
        ],
      },
    },
    [
      '2026-01-05 Yes (inbound, 2026-01-05 09:30 UTC)',
      '2026-01-05 Yes (outbound, 2026-01-05 09:30 UTC)',
      '2026-01-05 Call',
    ],
  ],
  [
    'conversations of one name',
    conversationDropdown,
    {},
    {
      conversations: [
        { id: 'v1', fullName: 'Maya Ortiz', lastMessageBody: 'Hi', email: 'maya@example.com' },
        { id: 'v2', fullName: 'Maya Ortiz', lastMessageBody: 'Hi', phone: '+1555' },
      ],
    },
    ['Maya Ortiz: Hi (maya@example.com)', 'Maya Ortiz: Hi (+1555)'],
  ],
  [
    'users of one name',
    userDropdown,
    {},
    {
      users: [
        { id: 'u1', name: 'Ingrid Solberg', email: 'ingrid@example.com' },
        { id: 'u2', name: 'Ingrid Solberg', email: 'front-desk@example.com' },
      ],
    },
    ['Ingrid Solberg (ingrid@example.com)', 'Ingrid Solberg (front-desk@example.com)'],
  ],
  [
    'workflows of one name',
    workflowDropdown,
    {},
    {
      workflows: [
        { id: 'w1', name: 'New Lead', status: 'published' },
        { id: 'w2', name: 'New Lead', status: 'draft' },
      ],
    },
    ['New Lead (published)', 'New Lead (draft)'],
  ],
  [
    'custom fields of one name',
    customFieldDropdown,
    {},
    {
      customFields: [
        { id: 'f1', name: 'Plan', fieldKey: 'contact.plan' },
        { id: 'f2', name: 'Plan', fieldKey: 'contact.plan_2' },
      ],
    },
    ['Plan (contact.plan)', 'Plan (contact.plan_2)'],
  ],
  [
    'orders without a name',
    orderDropdown,
    {},
    {
      data: [
        { _id: 'o1', status: 'pending', createdAt: stamps.monday },
        { _id: 'o2', status: 'pending', createdAt: stamps.tuesday },
      ],
    },
    [
      'Unnamed Order (pending, 2026-01-05 09:30 UTC)',
      'Unnamed Order (pending, 2026-01-06 16:45 UTC)',
    ],
  ],
  [
    'entries that are the same otherwise, by their IDs',
    workflowDropdown,
    {},
    { workflows: ['w1', 'w2'].map((id) => ({ id, name: 'New Lead', status: 'draft' })) },
    ['New Lead (draft) (w1)', 'New Lead (draft) (w2)'],
  ],
];

test.each(cases)('%s can be distinguished', async (_, dropdown, input, body, names) => {
  const { result } = await runWithAnswers(dropdown, { ...input }, () => ({ body }));
  expect(namesIn(result)).toEqual(names);
});

test('a calendar notification has a readable name instead of keys', async () => {
  const { result } = await runWithAnswers(
    calendarNotificationDropdown,
    { calendarId: 'k1' },
    () => ({
      body: [
        { _id: 'n1', notificationType: 'reminder', channel: 'sms', receiverType: 'assignedUser' },
      ],
    }),
  );
  expect(namesIn(result)).toEqual(['Reminder, SMS, Assigned User']);
});

test('opportunities with the same name show their pipelines, which are read only then', async () => {
  const named = (...names: string[]) =>
    runWithAnswers(opportunityDropdown, {}, ({ path }) => ({
      body: path.endsWith('/pipelines')
        ? {
            pipelines: [
              { id: 'p1', name: 'Treatments', stages: [{ id: 's1', name: 'New' }] },
              { id: 'p2', name: 'Products', stages: [] },
            ],
          }
        : {
            opportunities: names.map((name, index) => ({
              id: `o${index + 1}`,
              name,
              pipelineId: `p${index + 1}`,
              pipelineStageId: `s${index + 1}`,
              status: 'open',
            })),
          },
    }));

  const alike = await named('Whitening', 'Whitening');
  expect(namesIn(alike.result)).toEqual([
    'Whitening (Treatments, New, open)',
    'Whitening (Products, open)',
  ]);
  expect(alike.requests).toHaveLength(2);

  const unlike = await named('Whitening', 'Aligners');
  expect(namesIn(unlike.result)).toEqual(['Whitening', 'Aligners']);
  expect(unlike.requests).toHaveLength(1);
});

test('an object record is shown by its primary property', async () => {
  const records = [
    { id: 'r1', properties: { code: 'A-7', pet: 'Rex' } },
    { id: 'r2', properties: { code: 'A-8' }, createdAt: stamps.monday },
  ];
  const run = (schemaStatus: number) =>
    runWithAnswers(objectRecordDropdown, { schemaKey: 'custom_objects.pet' }, ({ method }) =>
      method === 'POST'
        ? { body: { records } }
        : {
            status: schemaStatus,
            body: {
              object: { primaryDisplayProperty: 'custom_objects.pet.pet' },
              fields: ['code', 'pet'].map((key) => ({ fieldKey: `custom_objects.pet.${key}` })),
            },
          },
    );
  expect(namesIn((await run(200)).result)).toEqual(['Rex', 'A-8']);
  expect(namesIn((await run(400)).result)).toEqual(['A-7', 'A-8']);
});

describe('relations', () => {
  const pet = 'custom_objects.pet';
  const relation = (id: string, [firstObjectKey, firstRecordId]: string[], second: string[]) => ({
    id,
    ...{ firstObjectKey, firstRecordId },
    ...{ secondObjectKey: second[0], secondRecordId: second[1] },
  });
  const relations = [
    relation('x1', ['contact', 'c1'], [pet, 'r1']),
    relation('x2', ['contact', 'c1'], ['contact', 'c2']),
    relation('x3', ['business', 'b1'], ['contact', 'c1']),
    relation('x4', ['contact', 'c1'], ['opportunity', 'o1']),
  ];
  const bodies: Record<string, object> = {
    '/associations/relations/c1': { relations },
    '/contacts/search': {
      contacts: [
        { id: 'c1', firstName: 'Maya', lastName: 'Ortiz' },
        { id: 'c2', firstName: 'Diego', lastName: 'Ortiz', email: 'diego@example.com' },
      ],
    },
    [`/objects/${pet}/records/r1`]: { record: { id: 'r1', properties: { name: 'Rex' } } },
    [`/objects/${pet}`]: { object: {}, fields: [] },
    '/businesses/b1': { business: { id: 'b1', name: 'Harbor Marina' } },
    '/opportunities/o1': { opportunity: { id: 'o1', name: 'Whitening' } },
  };
  const run = (
    answer: (request: Request) => object,
    connection: Record<string, string> = connections.location,
  ) => runWithAnswers(relationDropdown, { recordId: 'c1' }, answer, { connection });

  test('show the names of their records; contacts take one request', async () => {
    const { requests, result } = await run(({ path }) => ({ body: bodies[path] }));
    expect(namesIn(result)).toEqual([
      'Contact Maya Ortiz and Pet Rex',
      'Contact Maya Ortiz and Contact Diego Ortiz (diego@example.com)',
      'Business Harbor Marina and Contact Maya Ortiz',
      'Contact Maya Ortiz and Opportunity Whitening',
    ]);
    expect(requests.map(({ path }) => path).toSorted()).toEqual(Object.keys(bodies).toSorted());
    expect(requests.find(({ path }) => path === '/contacts/search')?.body).toMatchObject({
      pageLimit: 2,
      filters: [
        {
          group: 'OR',
          filters: [
            { field: 'id', operator: 'eq', value: 'c1' },
            { field: 'id', operator: 'eq', value: 'c2' },
          ],
        },
      ],
    });
  });

  test('read contacts one by one if the search does not find them', async () => {
    const { result } = await run(({ path }) => {
      if (path === '/contacts/search') return { body: { contacts: [] } };
      if (path === '/contacts/c1') return { body: { contact: { id: 'c1', firstName: 'Maya' } } };
      return { body: bodies[path] };
    });
    expect(namesIn(result)).toContain('Contact Maya and Pet Rex');
  });

  test('show IDs if the names cannot be read', async () => {
    const { result } = await run(({ path }) =>
      path.includes('/relations/') ? { body: bodies[path] } : { status: 400, body: {} },
    );
    expect(namesIn(result)).toEqual([
      'Contact c1 and Pet r1',
      'Contact c1 and Contact c2',
      'Business b1 and Contact c1',
      'Contact c1 and Opportunity o1',
    ]);
  });

  test('read at most ten records one by one, and none without permission', async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      relation(`x${index}`, ['contact', 'c1'], [pet, `r${index}`]),
    );
    const answer = ({ path }: Request) => ({
      body: path.includes('/relations/') ? { relations: many } : bodies[path],
    });
    const { requests } = await run(answer);
    expect(requests.filter(({ path }) => path.includes('/records/'))).toHaveLength(10);

    const scope = 'associations/relation.readonly';
    const limited = await run(answer, { ...connections.location, scope });
    expect(limited.requests).toHaveLength(1);
  });
});
