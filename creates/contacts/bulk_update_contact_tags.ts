import * as z from 'zod';
import { contactIds } from '../../inputs/contact';
import { tags } from '../../inputs/tag';
import { action, choice } from '../../operation';
import { bulkTagUpdate, bulkTagUpdateOf } from '../../records/bulk_tag_update';

export default action({
  key: 'bulk_update_contact_tags',
  noun: 'Contact Tag',
  label: 'Bulk Update Contact Tags',
  description: 'Adds tags to many contacts at once, or removes tags from them.',
  endpoint: 'POST /contacts/bulk/tags/update/{type}',
  scope: 'contacts.write',
  input: z
    .object({
      contacts: contactIds(),
      tags: tags(),
      type: choice({ add: 'Add Tags', remove: 'Remove Tags' })
        .default('add')
        .meta({ label: 'What to Do' }),
      removeAllTags: z.boolean().optional().meta({
        label: 'Remove All Tags',
        description:
          'Removes every tag of these contacts, not just those above. Only with Remove Tags.',
      }),
    })
    .refine(({ type, removeAllTags }) => type === 'remove' || !removeAllTags, {
      error: 'Remove All Tags: works only with Remove Tags.',
    }),
  request: (body, { locationId }) => ({ body: { ...body, locationId } }),
  result: bulkTagUpdateOf,
  record: bulkTagUpdate,
});
