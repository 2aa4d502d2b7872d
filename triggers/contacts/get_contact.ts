import * as z from 'zod';
import { contactId } from '../../inputs/contact';
import { pollingTrigger } from '../../operation';
import { contact } from '../../records/contact';

export default pollingTrigger({
  key: 'get_contact',
  noun: 'Contact',
  label: 'Get Contact',
  description: 'Triggers when a contact that you choose is changed.',
  endpoint: 'GET /contacts/{contactId}',
  scope: 'contacts.readonly',
  input: z.object({ contactId: contactId() }),
  result: 'contact',
  record: contact,
  firesOn: 'changed record',
  watches: ['contactId'],
});
