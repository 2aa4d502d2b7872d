import type { Contact, Note, Task } from '../records/contacts';
import { seeded } from '../seed';

const { harbor, lakeside } = seeded.locations;
const { dentist, reception, coach } = seeded.users;
const { businesses, contacts: people, customFields: fields } = seeded;

const contact = (
  id: string,
  [firstName, lastName]: [string, string],
  number: number,
  dateAdded: string,
  details: Partial<Contact> = {},
): Contact => ({
  id,
  locationId: harbor,
  firstName,
  lastName,
  email: `${firstName}.${lastName}@example.com`.toLowerCase(),
  phone: `+1555010${1000 + number}`,
  country: 'US',
  type: 'lead',
  dnd: false,
  tags: [],
  customFields: [],
  followers: [],
  campaignIds: [],
  workflowIds: [],
  createdBy: {
    source: 'WEB_USER',
    channel: 'APP',
    sourceId: reception,
    sourceName: 'Tomas Reed',
    timestamp: dateAdded,
  },
  dateAdded,
  dateUpdated: dateAdded,
  ...details,
});

const xray = 'f31175d4-2b06-4fc6-b7bc-74cd814c68cb';

const harborContacts: Contact[] = [
  contact(people.maya, ['Maya', 'Ortiz'], 1, '2026-01-15T18:20:00.000Z', {
    type: 'customer',
    address1: '221 Alder Street',
    city: 'Portland',
    state: 'OR',
    postalCode: '97205',
    website: 'https://maya-ortiz.test',
    timezone: 'America/Los_Angeles',
    source: 'Website form',
    dateOfBirth: '1990-09-25',
    companyName: 'Harbor Marina',
    businessId: businesses.harborMarina,
    assignedTo: dentist,
    followers: [reception],
    additionalEmails: [{ email: 'maya.home@example.com' }],
    additionalPhones: [{ phone: '+15550109902', phoneLabel: 'Work' }],
    lastUpdatedBy: {
      source: 'WEB_USER',
      channel: 'APP',
      sourceId: reception,
      sourceName: 'Tomas Reed',
      timestamp: '2026-09-14T17:42:00.000Z',
    },
    tags: ['vip', 'newsletter'],
    dndSettings: { SMS: { status: 'inactive', message: '', code: '' } },
    campaignIds: [seeded.campaigns.welcome],
    dateUpdated: '2026-09-14T17:42:00.000Z',
    customFields: [
      { id: fields.text, value: 'AB 204518' },
      { id: fields.largeText, value: 'Penicillin allergy.\nNo earlier surgery.' },
      { id: fields.numerical, value: 4 },
      { id: fields.phone, value: '+15550109901' },
      { id: fields.monetory, value: 120.5 },
      { id: fields.checkbox, value: ['Photos', 'E-mail reminders'] },
      { id: fields.singleOptions, value: 'Dr. Solberg' },
      { id: fields.multipleOptions, value: ['Whitening'] },
      { id: fields.date, value: Date.parse('2026-09-14') },
      { id: fields.textboxList, value: { '5f02b2a4-7d0c-4e91-b2a4-f6830c1e9a5c': 'Luz' } },
      { id: fields.radio, value: 'No' },
      { id: fields.email, value: 'billing@harbor-marina.example.com' },
      {
        id: fields.fileUpload,
        value: {
          [xray]: {
            meta: {
              fieldname: fields.fileUpload,
              originalname: 'x-ray.jpg',
              encoding: '7bit',
              mimetype: 'image/jpeg',
              size: 178661,
              uuid: xray,
            },
            url: 'https://files.harbor-dental.test/x-ray.jpg',
            documentId: 'w2M9qTZ0ZJz8rGt02jdJ',
          },
        },
      },
    ],
  }),
  contact(people.liam, ['Liam', 'Becker'], 2, '2026-01-19T09:05:00.000Z', {
    tags: ['new patient'],
    source: 'Website form',
    city: 'Portland',
  }),
  contact(people.priya, ['Priya', 'Nair'], 3, '2026-01-28T21:30:00.000Z', {
    type: 'customer',
    tags: ['recall', 'newsletter'],
    assignedTo: dentist,
    customFields: [{ id: fields.numerical, value: 9 }],
  }),
  contact(people.noah, ['Noah', 'Fischer'], 4, '2026-02-03T16:45:00.000Z', { dnd: true }),
  contact(people.chloe, ['Chloe', 'Martin'], 5, '2026-02-10T19:00:00.000Z', {
    businessId: businesses.cedarSchool,
    companyName: 'Cedar School',
    tags: ['newsletter'],
  }),
  contact(people.ethan, ['Ethan', 'Walsh'], 6, '2026-02-18T17:15:00.000Z', { source: 'Walk-in' }),
  contact(people.sofia, ['Sofia', 'Rossi'], 7, '2026-02-26T22:10:00.000Z', {
    type: 'customer',
    city: 'Salem',
    state: 'OR',
    timezone: 'America/Los_Angeles',
    tags: ['whitening'],
  }),
  contact(people.oliver, ['Oliver', 'Grant'], 8, '2026-03-05T18:00:00.000Z', { email: null }),
  contact(people.amara, ['Amara', 'Okafor'], 9, '2026-03-12T20:25:00.000Z', {
    tags: ['new patient', 'newsletter'],
    assignedTo: reception,
  }),
  contact(people.lucas, ['Lucas', 'Silva'], 10, '2026-03-20T15:50:00.000Z', { phone: null }),
  contact(people.hannah, ['Hannah', 'Kim'], 11, '2026-03-31T17:35:00.000Z', {
    type: 'customer',
    dateOfBirth: '1984-02-29',
    customFields: [{ id: fields.singleOptions, value: 'Dr. Haas' }],
  }),
  contact(people.diego, ['Diego', 'Moreno'], 12, '2026-04-07T23:05:00.000Z', {
    businessId: businesses.harborMarina,
    companyName: 'Harbor Marina',
  }),
  contact(people.grace, ['Grace', 'Adeyemi'], 13, '2026-04-16T18:40:00.000Z', {
    tags: ['recall'],
    source: 'Referral',
  }),
  contact(people.kenji, ['Kenji', 'Tanaka'], 14, '2026-04-28T16:20:00.000Z', {
    type: 'customer',
    tags: ['vip'],
    followers: [dentist],
  }),
  contact(people.isla, ['Isla', 'McKay'], 15, '2026-05-06T19:55:00.000Z', { city: 'Vancouver' }),
  contact(people.marcus, ['Marcus', 'Hale'], 16, '2026-05-14T20:30:00.000Z', { dnd: true }),
  contact(people.elena, ['Elena', 'Popova'], 17, '2026-05-27T17:10:00.000Z', {
    tags: ['newsletter'],
    dateOfBirth: '1975-11-03',
  }),
  contact(people.tariq, ['Tariq', 'Aziz'], 18, '2026-06-04T21:45:00.000Z', {
    source: 'Referral',
    assignedTo: dentist,
  }),
  contact(people.naomi, ['Naomi', 'Stern'], 19, '2026-06-17T18:15:00.000Z', {
    type: 'customer',
    tags: ['recall', 'vip'],
  }),
  contact(people.felix, ['Felix', 'Brandt'], 20, '2026-07-01T16:05:00.000Z'),
  contact(people.ruth, ['Ruth', 'Campbell'], 21, '2026-07-15T22:50:00.000Z', {
    businessId: businesses.cedarSchool,
    companyName: 'Cedar School',
  }),
  contact(people.jonas, ['Jonas', 'Weber'], 22, '2026-08-05T17:25:00.000Z', {
    tags: ['new patient'],
    source: 'Website form',
  }),
  contact(people.leila, ['Leila', 'Haddad'], 23, '2026-08-26T19:40:00.000Z', {
    tags: ['whitening', 'newsletter'],
  }),
  contact(people.peter, ['Peter', 'Novak'], 24, '2026-09-16T20:05:00.000Z', {
    customFields: [{ id: fields.monetory, value: 60 }],
  }),
  contact(people.wanda, ['Wanda', 'Hughes'], 25, '2026-10-08T18:30:00.000Z', {
    tags: ['new patient'],
    source: 'Website form',
    dateUpdated: '2026-10-09T15:00:00.000Z',
  }),
];

const { aiden, bianca, carl, dana, emil } = seeded.lakesideContacts;
const atLakeside = { locationId: lakeside, assignedTo: coach, tags: ['member'] };

const lakesideContacts: Contact[] = [
  contact(aiden, ['Aiden', 'Cole'], 51, '2026-02-09T18:00:00.000Z', atLakeside),
  contact(bianca, ['Bianca', 'Ferri'], 52, '2026-03-17T18:00:00.000Z', atLakeside),
  contact(carl, ['Carl', 'Jensen'], 53, '2026-05-04T18:00:00.000Z', {
    ...atLakeside,
    customFields: [{ id: fields.lakesideText, value: '17' }],
  }),
  contact(dana, ['Dana', 'Levy'], 54, '2026-07-22T18:00:00.000Z', atLakeside),
  contact(emil, ['Emil', 'Horak'], 55, '2026-09-30T18:00:00.000Z', {
    ...atLakeside,
    tags: ['trial'],
  }),
];

export const contacts = [...harborContacts, ...lakesideContacts];

export const tasks: Task[] = [
  {
    id: seeded.tasks.callBack,
    contactId: people.maya,
    title: 'Call back about whitening',
    body: 'She prefers mornings.',
    dueDate: '2026-10-12T16:00:00.000Z',
    completed: false,
    assignedTo: reception,
  },
  {
    id: seeded.tasks.sendForms,
    contactId: people.maya,
    title: 'Send the consent forms',
    dueDate: '2026-09-07T16:00:00.000Z',
    completed: true,
  },
];

export const notes: Note[] = [
  {
    id: seeded.notes.firstCall,
    contactId: people.maya,
    body: '<p>Asked about <strong>whitening</strong>.</p>',
    userId: reception,
    title: 'First call',
    color: '#FFAA00',
    pinned: true,
    dateAdded: '2026-01-15T18:35:00.000Z',
  },
  {
    id: seeded.notes.imported,
    contactId: people.maya,
    body: 'Imported from the old practice software.',
    userId: null,
    pinned: false,
    dateAdded: '2026-01-16T09:00:00.000Z',
  },
];
