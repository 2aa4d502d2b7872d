import * as z from 'zod';
import { businessForm } from '../../inputs/business';
import { action } from '../../operation';
import { business, writtenBusiness } from '../../records/business';

export default action({
  key: 'create_business',
  noun: 'Business',
  label: 'Create Business',
  description: 'Creates a business that contacts can belong to.',
  endpoint: 'POST /businesses/',
  scope: 'businesses.write',
  input: z.object(businessForm),
  request: (form, { locationId }) => ({ body: { ...form, locationId } }),
  result: writtenBusiness,
  record: business,
});
