import * as z from 'zod';
import { byLastMessageId, messagesOf } from '../highlevel/pages';
import { dayOf, listMessages, subjectOf } from '../lists/messages';
import { choicesFrom, dropdown, type Item, id } from '../operation';
import conversationDropdown from './conversation';

export default dropdown({
  key: 'message_dropdown',
  noun: 'Message',
  ...listMessages(),
  input: z.object({
    chooseFromConversationId: id().meta({
      label: 'Conversation to Choose From',
      ...choicesFrom(conversationDropdown),
    }),
  }),
  result: messagesOf,
  title: ({ id, dateAdded, body, messageType, meta }: Item) =>
    `${dayOf(dateAdded)} ${body || subjectOf(meta) || messageType || id}`.trim().slice(0, 80),
  nextPage: byLastMessageId,
});
