import * as z from 'zod';
import { businessId } from '../../inputs/business';
import { contactIds } from '../../inputs/contact';
import { action, choice } from '../../operation';
import { businessAssignment, businessAssignmentOf } from '../../records/business_assignment';

export default action({
  key: 'bulk_business_update',
  noun: 'Business Assignment',
  label: 'Bulk Business Update',
  description: 'Adds many contacts to a business at once, or removes them from their businesses.',
  endpoint: 'POST /contacts/bulk/business',
  scope: 'contacts.write',
  input: z
    .object({
      change: choice({ add: 'Add to a Business', remove: 'Remove from Their Businesses' }).meta({
        label: 'What to Do',
        altersDynamicFields: true,
      }),
      // The document has this maximum as the length of an ID, which makes no sense.
      ids: contactIds()
        .refine((ids) => ids.length <= 50, { error: 'is more than 50 items.' })
        .describe('At most 50 contacts at once.'),
      businessId: businessId()
        .optional()
        .meta({
          visibleWhen: { change: ['add'] },
          description: 'Required to add contacts. They leave any other business.',
        }),
    })
    .refine(({ change, businessId }) => change === 'remove' || businessId, {
      error: 'Business: is required to add contacts to it.',
    }),
  request: ({ change, ids, businessId }, { locationId }) => ({
    // Only null removes them (docs/highlevel_quirks.md#removing-a-business).
    body: { locationId, ids, businessId: change === 'add' ? businessId : null },
  }),
  result: businessAssignmentOf,
  record: businessAssignment,
});
