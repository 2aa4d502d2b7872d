import * as z from 'zod';
import { messagesOf } from '../highlevel/pages';
import { dayOf, listMessages, subjectOf } from '../lists/messages';
import { choicesFrom, dropdown, type Item, id } from '../operation';
import conversationDropdown from './conversation';

const emailsIn = ({ dateAdded, meta }: Item): Item[] => {
  const { messageIds, email } = { ...Object(Object(meta).email) };
  // The document's example has the list one level deeper.
  const ids: unknown[] = [messageIds ?? Object(email).messageIds ?? []].flat();
  const name = `${dayOf(dateAdded)} ${subjectOf(meta) || 'Email'}`.trim();
  return ids.map((id, index) => ({ id, name: ids.length > 1 ? `${name} (${index + 1})` : name }));
};

/** The emails of the latest 100 threads: each is a message that holds the emails' own ids. */
export default dropdown({
  key: 'email_dropdown',
  noun: 'Email',
  ...listMessages('TYPE_EMAIL'),
  input: z.object({
    chooseFromConversationId: id().meta({
      label: 'Conversation to Choose From',
      ...choicesFrom(conversationDropdown),
    }),
  }),
  result: (body: object) => {
    const emails = [messagesOf(body) ?? []].flat().flatMap(emailsIn);
    return [...new Map(emails.map((email) => [email.id, email])).values()];
  },
});
