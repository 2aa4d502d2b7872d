import * as z from 'zod';
import { succeeded } from '../../highlevel/success';
import { contactId } from '../../inputs/contact';
import { tags } from '../../inputs/tag';
import { action, type Item } from '../../operation';
import { addedTags } from '../../records/contact_tags';

export default action({
  key: 'add_tags_to_contact',
  noun: 'Contact Tag',
  label: 'Add Tags to Contact',
  description: 'Adds tags to a contact, and keeps the current ones.',
  endpoint: 'POST /contacts/{contactId}/tags',
  idempotent: true,
  scope: 'contacts.write',
  input: z.object({
    contactId: contactId(),
    tags: tags('A tag that does not exist yet is created.'),
  }),
  result: (body: Item, { contactId }) => succeeded(body) && { contactId, ...body },
  record: addedTags,
});
