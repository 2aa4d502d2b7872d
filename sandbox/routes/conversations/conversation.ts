import { type Conversation, type Message, messageTypes } from '../../records/conversations';
import { refusal } from '../../refusal';
import type { State } from '../../state';
import type { LocationGrant } from '../../tokens';
import { present, without } from '../../views';
import { fullName } from '../contacts/contact';

type Reach = { grant: LocationGrant; state: State };

/** The record of that id, if it is the sub-account's. */
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

export const conversationOf = (reach: Reach, id: string): Conversation =>
  within(reach, 'Conversation', id, reach.state.conversations.find(id));

export const messageOf = (reach: Reach, id: string): Message =>
  within(reach, 'Message', id, reach.state.messages.find(id));

// Its document knows no status but 200, so the 400 of the others is not known of it.
export const emailOf = (reach: Reach, id: string) =>
  within(reach, 'Email message', id, reach.state.emails.find(id), 404);

/** What was said in a conversation, the newest first. */
export const messagesOf = (state: State, { id }: Conversation): Message[] =>
  state.messages
    .where({ conversationId: id })
    .toSorted((one, other) => Date.parse(other.dateAdded) - Date.parse(one.dateAdded));

/** What was said last in each conversation, by its id. */
export const lastMessages = (state: State): Map<string, Message> =>
  new Map(
    state.messages
      .all()
      .toSorted((one, other) => Date.parse(one.dateAdded) - Date.parse(other.dateAdded))
      .map((message) => [message.conversationId, message]),
  );

const typeNames = {
  1: 'TYPE_PHONE',
  2: 'TYPE_EMAIL',
  3: 'TYPE_FB_MESSENGER',
  4: 'TYPE_REVIEW',
  5: 'TYPE_GROUP_SMS',
} as const;

/** The conversation as the search answers it; the dates are undeclared. */
export const foundView = (state: State, conversation: Conversation, last?: Message) => {
  const { id, contactId, locationId, type, unreadCount, assignedTo } = conversation;
  const contact = state.contacts.find(contactId);
  const name = contact ? fullName(contact) : '';
  return {
    id,
    contactId,
    locationId,
    type: typeNames[type],
    unreadCount,
    ...present({ assignedTo }),
    fullName: name,
    contactName: name,
    email: contact?.email ?? '',
    phone: contact?.phone ?? '',
    lastMessageBody: last?.body ?? '',
    lastMessageType: last?.messageType ?? 'TYPE_SMS',
    lastMessageDirection: last?.direction ?? 'outbound',
    // In milliseconds; the search sorts and pages by it.
    lastMessageDate: Date.parse(last?.dateAdded ?? conversation.dateAdded),
    dateAdded: Date.parse(conversation.dateAdded),
  };
};

/** The conversation as it is read by its id. */
export const conversationView = (conversation: Conversation): object =>
  present(without(conversation, 'followers', 'mentions', 'scores', 'dateAdded'));

/** The message as it is read and listed. */
export const messageView = (message: Message): object => ({
  ...present(without(message, 'recorded', 'transcription', 'error')),
  type: messageTypes[message.messageType],
});
