import * as z from 'zod';
import { businessForm, businessId } from '../../inputs/business';
import { action } from '../../operation';
import { business, writtenBusiness } from '../../records/business';

export default action({
  key: 'update_business',
  noun: 'Business',
  label: 'Update Business',
  description: 'Updates a business. Fields that you leave empty stay as they are.',
  endpoint: 'PUT /businesses/{businessId}',
  scope: 'businesses.write',
  input: z.object({
    businessId: businessId(),
    ...businessForm,
    name: businessForm.name.optional(),
  }),
  result: writtenBusiness,
  record: business,
});
