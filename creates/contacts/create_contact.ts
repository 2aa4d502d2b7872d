import * as z from 'zod';
import { path } from '../../highlevel/path';
import { contactBody, contactForm } from '../../inputs/contact';
import { tags } from '../../inputs/tag';
import { action } from '../../operation';
import { contact } from '../../records/contact';

export default action({
  key: 'create_contact',
  noun: 'Contact',
  label: 'Create Contact',
  description: 'Creates a contact.',
  scope: 'contacts.write',
  input: z.object({
    ...contactForm(tags().optional()),
    companyName: z.string().optional(),
    gender: z.string().optional(),
  }),
  request: (form, { locationId }) => ({
    method: 'POST',
    path: path`/contacts/`,
    body: { ...contactBody(form), locationId },
  }),
  result: 'contact',
  record: contact,
});
