import type { Conversation, Email, Message } from '../records/conversations';
import { seeded } from '../seed';

const { contacts: people, conversations: ids, emails: mails, messages: said, users } = seeded;
const { harbor, lakeside } = seeded.locations;

const conversation = (
  id: string,
  contactId: string,
  dateAdded: string,
  details: Partial<Conversation> = {},
): Conversation => ({
  id,
  locationId: harbor,
  contactId,
  type: 1,
  deleted: false,
  inbox: true,
  starred: false,
  unreadCount: 0,
  followers: [],
  mentions: [],
  scores: {},
  dateAdded,
  ...details,
});

export const conversations: Conversation[] = [
  conversation(ids.maya, people.maya, '2026-01-12T18:30:00.000Z', {
    starred: true,
    assignedTo: users.reception,
    followers: [users.dentist],
    scores: { mUh5NcPq2RxZd8TkLw0v: 72 },
  }),
  conversation(ids.liam, people.liam, '2026-01-19T09:10:00.000Z', { unreadCount: 1 }),
  conversation(ids.sofia, people.sofia, '2026-02-26T22:30:00.000Z', {
    assignedTo: users.dentist,
    mentions: [users.reception],
  }),
  conversation(ids.priya, people.priya, '2026-03-02T08:00:00.000Z', { type: 2 }),
  conversation(ids.chloe, people.chloe, '2026-04-09T13:15:00.000Z', { type: 3 }),
  conversation(ids.grace, people.grace, '2026-10-20T16:00:00.000Z', {
    unreadCount: 2,
    assignedTo: users.reception,
  }),
  conversation(ids.hannah, people.hannah, '2026-11-20T09:15:00.000Z', { unreadCount: 1 }),
  conversation(ids.lakeside, seeded.lakesideContacts.aiden, '2026-05-04T18:00:00.000Z', {
    locationId: lakeside,
  }),
];

const message = (
  id: string,
  [conversationId, contactId]: [string, string],
  dateAdded: string,
  details: Pick<Message, 'messageType' | 'direction' | 'status'> & Partial<Message>,
): Message => ({
  id,
  conversationId,
  contactId,
  locationId: harbor,
  contentType: 'text/plain',
  attachments: [],
  source: 'app',
  dateAdded,
  dateUpdated: dateAdded,
  ...details,
});

const practiceNumber = '+15550100200';

/** The numbers of a text message or call, and the phone network's ID for it. */
const byPhone = (direction: Message['direction'], contactNumber: string, altId: string) => ({
  direction,
  from: direction === 'inbound' ? contactNumber : practiceNumber,
  to: direction === 'inbound' ? practiceNumber : contactNumber,
  altId,
});

const sentence = (sentenceIndex: number, transcript: string) => ({
  mediaChannel: sentenceIndex % 2,
  sentenceIndex,
  startTime: sentenceIndex * 4000,
  endTime: sentenceIndex * 4000 + 3200,
  transcript,
  confidence: 0.9,
});

const withMaya: [string, string] = [ids.maya, people.maya];
const mayasNumber = '+15550101001';

export const messages: Message[] = [
  message(said.call, withMaya, '2026-09-01T16:00:00.000Z', {
    messageType: 'TYPE_CALL',
    ...byPhone('inbound', mayasNumber, 'CA7f20b95ce1d34c08a6e2'),
    status: 'delivered',
    userId: users.reception,
    meta: { callDuration: '12', callStatus: 'completed' },
    recorded: 1,
    transcription: [
      sentence(0, 'Harbor Dental, this is Tomas.'),
      sentence(1, 'Hello, this is Maya. Do you have a time for whitening?'),
      sentence(2, 'I will send you our offer.'),
    ],
  }),
  message(said.thread, withMaya, '2026-09-02T09:30:00.000Z', {
    messageType: 'TYPE_EMAIL',
    direction: 'outbound',
    status: 'opened',
    contentType: 'text/html',
    userId: users.reception,
    meta: {
      email: {
        messageIds: [mails.offer, mails.reply],
        direction: 'outbound',
        subject: 'Our whitening offer',
      },
    },
  }),
  message(said.sms, withMaya, '2026-09-14T17:40:00.000Z', {
    messageType: 'TYPE_SMS',
    ...byPhone('outbound', mayasNumber, 'SM5e93d7c16a0b48f2b1d4'),
    status: 'delivered',
    body: 'Your appointment is on Monday at 9:30.',
    source: 'workflow',
  }),
  message(said.answer, withMaya, '2026-09-14T17:42:00.000Z', {
    messageType: 'TYPE_SMS',
    ...byPhone('inbound', mayasNumber, 'SM0c8a41f2b7d94e6da3f5'),
    status: 'delivered',
    body: 'Thank you, see you then!',
  }),
  message(said.missedCall, withMaya, '2026-11-02T15:20:00.000Z', {
    messageType: 'TYPE_CALL',
    direction: 'outbound',
    status: 'undelivered',
    userId: users.reception,
    meta: { callDuration: '0', callStatus: 'no-answer' },
  }),
  message(said.liveChat, [ids.liam, people.liam], '2026-11-18T10:05:00.000Z', {
    messageType: 'TYPE_LIVE_CHAT',
    direction: 'inbound',
    status: 'delivered',
    body: 'Are you open on Saturday?',
  }),
  message(said.whatsApp, [ids.sofia, people.sofia], '2026-10-05T12:00:00.000Z', {
    messageType: 'TYPE_WHATSAPP',
    direction: 'outbound',
    status: 'read',
    body: 'Here is the way to our practice.',
    attachments: ['https://files.harbor-dental.test/map.pdf'],
  }),
  message(said.priyaEmail, [ids.priya, people.priya], '2026-03-02T08:00:00.000Z', {
    messageType: 'TYPE_EMAIL',
    direction: 'outbound',
    status: 'delivered',
    contentType: 'text/html',
    source: 'campaign',
    // Only for such an email's message can a status be written
    // (docs/highlevel_quirks.md#other-causes-of-401).
    conversationProviderId: seeded.conversationProvider,
    meta: {
      email: {
        messageIds: [mails.recall],
        direction: 'outbound',
        subject: 'Time for your check-up',
      },
    },
  }),
  message(said.instagram, [ids.chloe, people.chloe], '2026-04-09T13:15:00.000Z', {
    messageType: 'TYPE_INSTAGRAM',
    direction: 'inbound',
    status: 'delivered',
    body: 'Do you treat children?',
  }),
  message(said.graceSms, [ids.grace, people.grace], '2026-11-19T16:45:00.000Z', {
    messageType: 'TYPE_SMS',
    direction: 'inbound',
    status: 'delivered',
    body: 'Can I come an hour later?',
  }),
  message(said.hannahCall, [ids.hannah, people.hannah], '2026-11-20T09:15:00.000Z', {
    messageType: 'TYPE_CALL',
    ...byPhone('inbound', '+15550101011', 'CA2d71c8e05b9f46a3c7d1'),
    status: 'delivered',
    userId: users.reception,
    meta: { callDuration: '95', callStatus: 'completed' },
    recorded: 2,
  }),
  message(said.hannahSms, [ids.hannah, people.hannah], '2026-11-20T09:20:00.000Z', {
    messageType: 'TYPE_SMS',
    ...byPhone('outbound', '+15550101011', 'SM9a64f0b3d2e15c87b0f6'),
    status: 'delivered',
    userId: users.reception,
    body: 'Thank you for your call. Here is the link to book online.',
  }),
  message(said.scheduled, [ids.priya, people.priya], '2026-11-19T10:00:00.000Z', {
    messageType: 'TYPE_SMS',
    direction: 'outbound',
    status: 'scheduled',
    body: 'Happy new year, Priya!',
  }),
  message(
    said.lakesideSms,
    [ids.lakeside, seeded.lakesideContacts.aiden],
    '2026-05-04T18:00:00.000Z',
    {
      locationId: lakeside,
      messageType: 'TYPE_SMS',
      direction: 'outbound',
      status: 'delivered',
      body: 'Welcome to Lakeside Fitness!',
      source: 'workflow',
    },
  ),
];

const practice = 'Harbor Dental <front.desk@harbor-dental.example.com>';

const email = (
  id: string,
  threadId: string,
  [conversationId, contactId]: [string, string],
  dateAdded: string,
  details: Pick<Email, 'subject' | 'body'> & Partial<Email>,
): Email => ({
  id,
  threadId,
  conversationId,
  contactId,
  locationId: harbor,
  direction: 'outbound',
  status: 'opened',
  contentType: 'text/html',
  attachments: [],
  provider: 'Leadconnector Gmail',
  from: practice,
  to: ['maya.ortiz@example.com'],
  cc: [],
  bcc: [],
  source: 'app',
  dateAdded,
  ...details,
});

export const emails: Email[] = [
  email(mails.offer, said.thread, withMaya, '2026-09-02T09:30:00.000Z', {
    subject: 'Our whitening offer',
    body: '<p>As promised on the phone.</p>',
    attachments: ['https://files.harbor-dental.test/offer.pdf'],
  }),
  email(mails.reply, said.thread, withMaya, '2026-09-03T07:05:00.000Z', {
    subject: 'Re: Our whitening offer',
    body: '<p>Thank you! I will take it.</p>',
    direction: 'inbound',
    status: 'delivered',
    from: 'Maya Ortiz <maya.ortiz@example.com>',
    to: ['front.desk@harbor-dental.example.com'],
    replyToMessageId: mails.offer,
  }),
  email(mails.recall, said.priyaEmail, [ids.priya, people.priya], '2026-03-02T08:00:00.000Z', {
    subject: 'Time for your check-up',
    body: '<p>Your last visit was half a year ago.</p>',
    status: 'delivered',
    to: ['priya.nair@example.com'],
    source: 'campaign',
  }),
];
