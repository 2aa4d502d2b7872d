import * as z from 'zod';
import { businessId } from '../../inputs/business';
import { action } from '../../operation';
import { deleted } from '../../records/deletion';

export default action({
  key: 'delete_business',
  noun: 'Business',
  label: 'Delete Business',
  description: 'Deletes a business. This cannot be undone.',
  endpoint: 'DELETE /businesses/{businessId}',
  scope: 'businesses.write',
  input: z.object({ businessId: businessId() }),
  warning: 'The business is deleted for good, and its contacts no longer belong to a business.',
  ...deleted('businessId'),
});
