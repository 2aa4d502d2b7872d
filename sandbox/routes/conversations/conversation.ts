import { type Conversation, type Message, messageTypes } from '../../records/conversations';
import { refusal } from '../../refusal';
import type { State } from '../../state';
import type { LocationGrant } from '../../tokens';
import { present, without } from '../../views';
import { fullName } from '../contacts/contact';
import { isActivity } from './own';

type Reach = { grant: LocationGrant; state: State };

/** The record with that ID, if it belongs to the sub-account. */
const within = <R extends { locationId: string }>(
  { grant }: Reach,
  kind: string,
  id: string,
  record: R | undefined,
  absent = 400,
): R => {
  if (!record) throw refusal(absent, `${kind} with id ${id} not found`);
  if (record.locationId !== grant.locationId)
    throw refusal(403, 'The token does not have access to this location.');
  return record;
};

/**
 * The conversation; a deleted one is rejected like an unknown one
 * (docs/highlevel_quirks.md#unknown-messages).
 */
export const conversationOf = (reach: Reach, id: string): Conversation => {
  const conversation = reach.state.conversations.find(id);
  return within(reach, 'Conversation', id, conversation?.deleted ? undefined : conversation);
};

export const messageOf = (reach: Reach, id: string): Message =>
  within(reach, 'Message', id, reach.state.messages.find(id));

// The document has only a 200, so the usual 400 is not certain here.
export const emailOf = (reach: Reach, id: string) =>
  within(reach, 'Email message', id, reach.state.emails.find(id), 404);

/** The messages of a conversation, newest first. */
export const messagesOf = (state: State, { id }: Conversation): Message[] =>
  state.messages
    .where({ conversationId: id })
    .toSorted((one, other) => Date.parse(other.dateAdded) - Date.parse(one.dateAdded));

/**
 * The messages of each conversation by its ID, newest last, without activities and scheduled
 * messages. So a conversation with nothing else is still a placeholder.
 */
export const spokenIn = (state: State): Map<string, Message[]> => {
  const spoken = new Map<string, Message[]>();
  for (const message of state.messages.all()) {
    if (isActivity(message) || message.status === 'scheduled') continue;
    const messages = spoken.get(message.conversationId);
    if (messages) messages.push(message);
    else spoken.set(message.conversationId, [message]);
  }
  for (const messages of spoken.values()) {
    messages.sort((one, other) => Date.parse(one.dateAdded) - Date.parse(other.dateAdded));
  }
  return spoken;
};

/** The message data that both views of a conversation contain. */
const spoken = (messages: Message[]) => {
  const types = messages.map(({ messageType }) => messageTypes[messageType]);
  return {
    last: messages.at(-1),
    messageTypes: types.length ? [...new Set(types)] : [messageTypes.TYPE_NO_SHOW],
  };
};

const isManual = ({ source }: Message) => source === 'app';

const typeNames = {
  1: 'TYPE_PHONE',
  2: 'TYPE_EMAIL',
  3: 'TYPE_FB_MESSENGER',
  4: 'TYPE_REVIEW',
  5: 'TYPE_GROUP_SMS',
} as const;

/**
 * The conversation in the search (docs/highlevel_quirks.md#conversation-search): all dates are
 * milliseconds; it is sorted and paged by the date of the last message.
 */
export const foundView = (state: State, conversation: Conversation, messages: Message[]) => {
  const { id, contactId, locationId, type, unreadCount, starred, assignedTo } = conversation;
  const contact = state.contacts.find(contactId);
  const name = contact ? fullName(contact) : '';
  const { last, messageTypes } = spoken(messages);
  const outbound = messages.findLast(({ direction }) => direction === 'outbound');
  const manual = messages.findLast(isManual);
  const lastMessageDate = Date.parse(last?.dateAdded ?? conversation.dateAdded);
  return {
    id,
    locationId,
    contactId,
    type: typeNames[type],
    unreadCount,
    ...(starred && { starred }),
    ...present({ assignedTo }),
    followers: conversation.followers,
    mentions: conversation.mentions,
    fullName: name,
    contactName: name,
    companyName: contact?.companyName ?? null,
    email: contact?.email ?? null,
    phone: contact?.phone ?? null,
    tags: contact?.tags ?? [],
    ...(last && { lastMessageBody: last.body ?? '', lastMessageDirection: last.direction }),
    lastMessageType: last?.messageType ?? ('TYPE_NO_SHOW' as const),
    lastMessageDate,
    ...(outbound && {
      lastOutboundMessageAction: isManual(outbound) ? ('manual' as const) : ('automated' as const),
    }),
    ...(manual && { lastManualMessageDate: Date.parse(manual.dateAdded) }),
    isLastMessageInternalComment: false,
    messageTypes,
    dateAdded: Date.parse(conversation.dateAdded),
    dateUpdated: lastMessageDate,
    scoring: [],
    profilePhoto: null,
    attributed: null,
    sort: [lastMessageDate],
  };
};

/**
 * The conversation as read by ID: message types as numbers, the time of the last message in seconds
 * and nanoseconds, without unset values (docs/highlevel_quirks.md#conversation-answers).
 */
export const conversationView = (state: State, conversation: Conversation): object => {
  const { id, locationId, contactId, type, deleted, starred, unreadCount, inbox, assignedTo } =
    conversation;
  const { last, messageTypes: types } = spoken(spokenIn(state).get(id) ?? []);
  const at = Date.parse(last?.dateAdded ?? conversation.dateAdded);
  return {
    id,
    locationId,
    contactId,
    type,
    deleted,
    ...(starred && { starred }),
    ...(unreadCount && { unreadCount, inbox }),
    ...present({ assignedTo }),
    isLastMessageInternalComment: false,
    lastMessageType: messageTypes[last?.messageType ?? 'TYPE_NO_SHOW'],
    lastMessageDate: { seconds: Math.floor(at / 1000), nanoseconds: (at % 1000) * 1_000_000 },
    messageTypes: types,
  };
};

/** The message as it is read and listed. */
export const messageView = (message: Message): object => ({
  ...present(without(message, 'recorded', 'transcription', 'error')),
  type: messageTypes[message.messageType],
});
