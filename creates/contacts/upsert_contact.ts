import * as z from 'zod';
import { contactBody, contactForm, isIdentified, replacingTags } from '../../inputs/contact';
import { action, type Item, isItem } from '../../operation';
import { upsertedContact } from '../../records/contact';

type Answer = { contact?: Item | null; new?: boolean };

export default action({
  key: 'upsert_contact',
  noun: 'Contact',
  label: 'Upsert Contact',
  description:
    'Creates a contact, or updates the one with the same email address or phone number. A setting of the sub-account decides which of the two is matched.',
  endpoint: 'POST /contacts/upsert',
  scope: 'contacts.write',
  input: z
    .object({
      ...contactForm(replacingTags()),
      createNewIfDuplicateAllowed: z.boolean().optional().meta({
        label: 'Create a Duplicate If Allowed',
        description:
          'Creates a contact without searching for a match, if the sub-account allows duplicates.',
      }),
    })
    .refine(...isIdentified),
  request: (form, { locationId }) => ({ body: { ...contactBody(form), locationId } }),
  result: ({ contact, new: isNew }: Answer) => (isItem(contact) ? { ...contact, isNew } : contact),
  record: upsertedContact,
});
