import * as z from 'zod';
import { phone } from '../../inputs/contact';
import { email } from '../../inputs/kinds';
import { type Item, isItem, pollingTrigger } from '../../operation';
import { duplicateContact } from '../../records/contact';

type Answer = { contact?: Item | null; matchingField?: string };

export default pollingTrigger({
  key: 'get_duplicate_contact',
  noun: 'Contact',
  label: 'Get Duplicate Contact',
  description:
    'Triggers when a contact has the email address or phone number that you enter, or another contact has it instead.',
  endpoint: 'GET /contacts/search/duplicate',
  scope: 'contacts.readonly',
  input: z
    .object({ email: email().optional(), phone: phone().optional() })
    .refine(({ email, phone }) => email || phone, {
      error: 'Email or Phone: at least one of them is required.',
    }),
  request: ({ email, phone }, { locationId }) => ({ query: { locationId, email, number: phone } }),
  result: ({ contact, matchingField }: Answer) =>
    isItem(contact) ? { ...contact, matchingField } : contact,
  record: duplicateContact,
  firesOn: 'new record',
  watches: ['email', 'phone'],
});
