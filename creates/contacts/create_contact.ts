import * as z from 'zod';
import { contactBody, contactForm, isIdentified } from '../../inputs/contact';
import { tags } from '../../inputs/tag';
import { action } from '../../operation';
import { contact } from '../../records/contact';

export default action({
  key: 'create_contact',
  noun: 'Contact',
  label: 'Create Contact',
  description: 'Creates a contact.',
  endpoint: 'POST /contacts/',
  scope: 'contacts.write',
  input: z.object(contactForm(tags().optional())).refine(...isIdentified),
  request: (form, { locationId }) => ({
    body: { ...contactBody(form), locationId },
    duplicateAdvice:
      'To update it, use Upsert Contact. To use it unchanged, use Find or Create Contact.',
  }),
  result: 'contact',
  record: contact,
});
