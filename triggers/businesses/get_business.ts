import * as z from 'zod';
import { businessId } from '../../inputs/business';
import { pollingTrigger } from '../../operation';
import { business } from '../../records/business';

export default pollingTrigger({
  key: 'get_business',
  noun: 'Business',
  label: 'Get Business',
  description: 'Triggers when a business that you choose is changed.',
  endpoint: 'GET /businesses/{businessId}',
  scope: 'businesses.readonly',
  input: z.object({ businessId: businessId() }),
  result: 'business',
  record: business,
  firesOn: 'changed record',
  watches: ['businessId'],
});
