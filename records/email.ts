import { list, moment, record, text } from '../operation';
import { version1 } from './version_1';

/** A single email; its thread is one message of a conversation. */
export const email = record(
  {
    id: text('rnGyqh2F6uBrIkfhFo9A'),
    threadId: text('t22c6DQcTDf3MjRhwf77'),
    conversationId: text('tDtDnQdgm2LXpyiqYvZ6'),
    contactId: text('seD4PfOuKoVMLkEZqohJ'),
    locationId: text('ve9EPM428h8vShlRW1KT'),
    subject: text('Your treatment plan'),
    body: text('<p>As promised on the phone.</p>'),
    contentType: text('text/html'),
    direction: text('outbound'),
    status: text('opened'),
    from: text('Harbor Dental <front.desk@harbor-dental.example.com>'),
    to: list(text('maya.ortiz@example.com')),
    cc: list(text('ingrid.solberg@harbor-dental.example.com'), { label: 'CC' }),
    bcc: list(text('archive@harbor-dental.example.com'), { label: 'BCC' }),
    attachments: list(text('https://harbor-dental.example.com/plan.pdf')),
    replyToMessageId: text('Wc3ZtLp8DsVn0QxKb6Ye'),
    provider: text('Leadconnector Gmail'),
    source: text('app'),
    conversationProviderId: text('61d6d1f9cdac7612faf80753'),
    altId: text('18f2c5d7a9b3e604', { label: 'External ID' }),
    dateAdded: moment('2026-01-06T16:45:00.000Z'),
  },
  { counted: version1.email, created: 'dateAdded' },
);
