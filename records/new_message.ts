import { withContactNames } from '../highlevel/contact_names';
import { fileAt } from '../highlevel/files';
import { path } from '../highlevel/path';
import type { Session } from '../highlevel/session';
import { withUserNames } from '../highlevel/user_names';
import { file, type Item, number, record, text, timeOf } from '../operation';
import { messageContent, messageIds, readableMessage } from './message';

const people = {
  contactName: text('Maya Ortiz'),
  userName: text('Ingrid Solberg'),
};

/** A message of the sub-account, or an email of a thread, with the names of its contact and its user. */
export const newMessage = record(
  {
    ...messageIds,
    ...people,
    threadId: text('Lw4ZgSd6RyJp0NcBt3Qi', { label: 'Email Thread ID' }),
    ...messageContent,
  },
  {
    counted: 'id',
    created: 'dateAdded',
    normalize: (message) => readableMessage(message),
    enrich: (session, items) =>
      withPeople(
        session,
        items.map(({ emailIds: _, ...message }) => message),
      ),
  },
);

/** A call, with the names of its contact and its user, and its recording. */
export const newCall = record(
  {
    ...messageIds,
    ...people,
    recording: file('https://example.com/recording.wav'),
    ...messageContent,
    messageType: text('TYPE_CALL'),
    status: text('completed'),
    body: text('Incoming call'),
    altId: text('CA0c8a41f2b7d94e6da3f5', { label: 'External ID' }),
    type: number(1, { label: 'Type Number' }),
  },
  {
    counted: 'id',
    created: 'dateAdded',
    normalize: (message) => readableMessage(message),
    enrich: async (session, items) =>
      (await withPeople(session, items)).map((call) => withRecording(session, call)),
  },
);

/** How long a message counts as new: longer than any pause between two checks. */
const newMs = 3 * 60 * 60 * 1000;

const withPeople = async (session: Session, messages: Item[]): Promise<Item[]> => {
  const isNew = ({ dateAdded }: Item) => timeOf(dateAdded) > Date.now() - newMs;
  const named = await withContactNames(session, messages, isNew);
  return withUserNames(session, named, ['userId', 'userName']);
};

/** Call statuses without a conversation. */
const silent = ['pending', 'busy', 'no-answer', 'failed', 'canceled'];

/** HighLevel does not document whether a call was recorded; the recording is requested when a step uses it. */
const withRecording = (session: Session, call: Item): Item => {
  const { callStatus, callDuration } = { ...Object(call.meta) };
  if (typeof call.id !== 'string' || silent.includes(callStatus) || callDuration === 0) return call;
  const place = path`/conversations/messages/${call.id}/locations/${session.locationId}/recording`;
  const name = `recording-${call.id}.wav`;
  return { ...call, recording: fileAt(session, { path: place, version: '2021-04-15', name }) };
};
