import * as z from 'zod';
import { chooseFromConversation, emailMessageId } from '../../inputs/message';
import { pollingTrigger } from '../../operation';
import { email } from '../../records/email';

export default pollingTrigger({
  key: 'get_email_by_id',
  noun: 'Email',
  label: 'Get Email by ID',
  description:
    'Triggers when an email that you choose changes, like when it is delivered or opened.',
  endpoint: 'GET /conversations/messages/email/{id}',
  version: '2021-04-15',
  scope: 'conversations/message.readonly',
  input: z.object({ id: emailMessageId(), ...chooseFromConversation }),
  result: 'emailMessage',
  record: email,
  firesOn: 'changed record',
  watches: ['id', 'chooseFromConversationId'],
});
