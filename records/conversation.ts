import { flag, type Item, moment, number, record, text } from '../operation';
import { version1 } from './version_1';

const common = {
  id: text('tDtDnQdgm2LXpyiqYvZ6'),
  contactId: text('seD4PfOuKoVMLkEZqohJ'),
  locationId: text('ve9EPM428h8vShlRW1KT'),
  type: text('TYPE_PHONE'),
  unreadCount: number(1),
  assignedTo: text('y0BeYjuRIlDwsDcOHOJo').meta({ label: 'Assigned User ID' }),
};

/** A conversation, as it is read by its id. */
export const conversation = record(
  {
    ...common,
    inbox: flag(true).meta({ label: 'In Inbox' }),
    starred: flag(false),
    deleted: flag(false),
  },
  { counted: version1.conversation, normalize: (conversation) => readable(conversation) },
);

/** A conversation, as the search tells of it: with its contact and what was said last. */
export const foundConversation = record(
  {
    ...common,
    fullName: text('Rosa Delgado'),
    contactName: text('Delgado Tiles'),
    email: text('rosa@example.com'),
    phone: text('+15551234567'),
    lastMessageBody: text('See you on Monday.'),
    lastMessageType: text('TYPE_SMS'),
    lastMessageDate: moment('2026-01-06T16:45:00.000Z'),
    dateAdded: moment('2026-01-05T09:30:00.000Z'),
  },
  {
    counted: version1.foundConversation,
    created: 'dateAdded',
    changed: 'lastMessageDate',
    normalize: ({ lastMessageDate, dateAdded, ...conversation }) => ({
      ...readable(conversation),
      ...(lastMessageDate !== undefined && { lastMessageDate: isoOf(lastMessageDate) }),
      ...(dateAdded !== undefined && { dateAdded: isoOf(dateAdded) }),
    }),
  },
);

const types = new Map<unknown, string>([
  [1, 'TYPE_PHONE'],
  [2, 'TYPE_EMAIL'],
  [3, 'TYPE_FB_MESSENGER'],
  [4, 'TYPE_REVIEW'],
  [5, 'TYPE_GROUP_SMS'],
  [6, 'TYPE_INTERNAL_CHAT'],
]);

/** The type is a word in the search, and a number where one conversation is read (conversations.json). */
const readable = ({ type, ...conversation }: Item): Item => ({
  ...conversation,
  ...(type !== undefined && { type: types.get(type) ?? type }),
});

/** The search gives times in milliseconds, and declares none of them. */
const isoOf = (time: unknown) =>
  typeof time === 'number' && Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : time;
