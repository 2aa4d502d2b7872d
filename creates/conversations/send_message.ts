import { messageForm } from '../../inputs/message_form';
import { nested } from '../../inputs/nested';
import { action } from '../../operation';
import { sentMessage } from '../../records/sent_message';

export default action({
  key: 'send_message',
  noun: 'Message',
  label: 'Send Message',
  description: 'Sends a message to a contact: a text message, an email or a chat message.',
  endpoint: 'POST /conversations/messages',
  version: '2021-04-15',
  scope: 'conversations/message.write',
  input: messageForm,
  request: (form) => ({ body: nested(form) }),
  record: sentMessage,
});
