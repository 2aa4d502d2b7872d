import { inboundMessageForm } from '../../inputs/inbound_message_form';
import { nested } from '../../inputs/nested';
import { action } from '../../operation';
import { loggedMessage, readLogged } from '../../records/logged_message';

export default action({
  key: 'add_inbound_message',
  noun: 'Message',
  label: 'Add Inbound Message',
  description:
    'Adds a message that a contact sent in another system to the conversation with the contact. Nothing is sent.',
  beyondCatalogue: true,
  endpoint: 'POST /conversations/messages/inbound',
  version: '2021-04-15',
  scope: 'conversations/message.write',
  input: inboundMessageForm,
  request: (form) => ({ body: nested(form) }),
  result: readLogged,
  record: loggedMessage,
});
