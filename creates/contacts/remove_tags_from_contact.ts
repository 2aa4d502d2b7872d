import * as z from 'zod';
import { succeeded } from '../../highlevel/success';
import { contactId } from '../../inputs/contact';
import { tags } from '../../inputs/tag';
import { action, type Item } from '../../operation';
import { removedTags } from '../../records/contact_tags';

export default action({
  key: 'remove_tags_from_contact',
  noun: 'Contact Tag',
  label: 'Remove Tags from Contact',
  description: 'Removes tags from a contact, and keeps the others.',
  endpoint: 'DELETE /contacts/{contactId}/tags',
  scope: 'contacts.write',
  input: z.object({ contactId: contactId(), tags: tags() }),
  result: (body: Item, { contactId }) => succeeded(body) && { contactId, ...body },
  record: removedTags,
});
