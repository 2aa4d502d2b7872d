import { group, type Item, list, moment, number, record, text } from '../operation';
import { version1 } from './version_1';

/** The IDs of a message, its conversation and its contact. */
export const messageIds = {
  id: text('t22c6DQcTDf3MjRhwf77'),
  conversationId: text('tDtDnQdgm2LXpyiqYvZ6'),
  contactId: text('seD4PfOuKoVMLkEZqohJ'),
};

/** The content, sender, channel and time of a message. */
export const messageContent = {
  locationId: text('ve9EPM428h8vShlRW1KT'),
  messageType: text('TYPE_SMS'),
  type: number(2, { label: 'Type Number' }),
  direction: text('inbound'),
  status: text('delivered'),
  body: text('See you on Monday.'),
  contentType: text('text/plain'),
  attachments: list(text('https://harbor-dental.example.com/plan.pdf')),
  source: text('app'),
  userId: text('VCa734uS5pGAZuP4EP0u'),
  conversationProviderId: text('61d6d1f9cdac7612faf80753'),
  chatWidgetId: text('67b0cc8cf14b19d85ace7735'),
  meta: group({
    callDuration: number(120, { label: 'Call Duration in Seconds' }),
    callStatus: text('completed', { label: 'Call Status' }),
    email: group({
      messageIds: list(text('rnGyqh2F6uBrIkfhFo9A'), { label: 'Email IDs' }),
      subject: text('Your treatment plan', { label: 'Email Subject' }),
    }),
  }),
  from: text('+15550101001'),
  to: text('+15550100101'),
  altId: text('SM0c8a41f2b7d94e6da3f5', { label: 'External ID' }),
  activity: group({
    title: text('New appointment created', { label: 'Activity' }),
    type: text('appointment_created', { label: 'Activity Type' }),
    data: group({
      id: text('YS3jaqqeehkR2Is80miy', { label: 'Activity Record ID' }),
      appointmentTitle: text('Check-up with Maya', { label: 'Activity Appointment Title' }),
      timestamp: moment('2026-01-12T17:00:00.000Z', { label: 'Activity Time' }),
    }),
  }),
  dateAdded: moment('2026-01-06T16:45:00.000Z'),
  dateUpdated: moment('2026-01-06T16:45:05.000Z'),
};

/** A message of a conversation: a text, an email thread, a call, or an activity. */
export const message = record(
  { ...messageIds, ...messageContent },
  {
    counted: version1.message,
    alsoCounted: ['dateUpdated'],
    created: 'dateAdded',
    normalize: (message) => readableMessage(message),
  },
);

/** Turns HighLevel's several formats of a message into one, without the values that only paging needs. */
export const readableMessage = ({ nextPage: _, nextCursor: __, meta, ...message }: Item): Item => ({
  ...message,
  ...(meta !== undefined && { meta: meta && metaOf({ ...Object(meta) }) }),
});

/**
 * Calls are in `call`, unlike in the document (GoHighLevel/highlevel-api-docs issue 258), and the
 * document's own example of an email has `email` twice.
 */
const metaOf = ({ callDuration, callStatus, call, email, ...meta }: Item): Item => {
  const { duration, status } = { ...Object(call) };
  const seconds = callDuration ?? duration;
  const state = callStatus ?? status;
  return {
    ...meta,
    ...(seconds !== undefined && { callDuration: numberOf(seconds) }),
    ...(state !== undefined && { callStatus: state }),
    ...(email !== undefined && { email: Object(email).email ?? email }),
  };
};

const numberOf = (value: unknown) =>
  typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
