import * as z from 'zod';
import { callFields, conversationProviderId, loggedFields } from '../../inputs/call';
import { conversationToWrite } from '../../inputs/conversation';
import { nested } from '../../inputs/nested';
import { action } from '../../operation';
import { loggedMessage, readLogged } from '../../records/logged_message';

export default action({
  key: 'log_external_call',
  noun: 'Call',
  label: 'Log External Call',
  description: 'Adds an outbound call, made with another phone system, to a conversation.',
  beyondCatalogue: true,
  endpoint: 'POST /conversations/messages/outbound',
  version: '2021-04-15',
  scope: 'conversations/message.write',
  input: z.object({
    conversationId: conversationToWrite(),
    conversationProviderId: conversationProviderId(),
    ...callFields,
    ...loggedFields,
  }),
  request: (form) => ({ body: { type: 'Call', ...nested(form) } }),
  result: readLogged,
  record: loggedMessage,
});
