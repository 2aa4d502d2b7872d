import * as z from 'zod';
import { contactId } from '../../inputs/contact';
import { action } from '../../operation';
import {
  createdConversation,
  existingConversation,
  readCreatedConversation,
  readExistingConversation,
} from '../../records/written_conversation';

export default action({
  key: 'create_conversation',
  noun: 'Conversation',
  label: 'Create Conversation',
  description:
    'Starts a conversation with a contact. A contact has one conversation: if it exists already, you get that one.',
  beyondCatalogue: true,
  endpoint: 'POST /conversations/',
  version: '2021-04-15',
  // A repeated request finds the conversation that the first one created.
  idempotent: true,
  existingIn: existingConversation,
  duplicateAdvice: 'To find it by its contact, use Find Conversation.',
  scope: 'conversations.write',
  input: z.object({ contactId: contactId() }),
  request: (form, { locationId }) => ({ body: { locationId, ...form } }),
  result: readCreatedConversation,
  record: createdConversation,
  readBack: readExistingConversation,
});
