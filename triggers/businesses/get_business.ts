import * as z from 'zod';
import { path } from '../../highlevel/path';
import { businessId } from '../../inputs/business';
import { pollingTrigger } from '../../operation';
import { business } from '../../records/business';

export default pollingTrigger({
  key: 'get_business',
  noun: 'Business',
  label: 'Get Business',
  description: 'Triggers when a business that you choose is changed.',
  scope: 'businesses.readonly',
  input: z.object({ businessId: businessId() }),
  request: ({ businessId }) => ({ method: 'GET', path: path`/businesses/${businessId}` }),
  result: 'business',
  record: business,
  firesOn: 'changed record',
  watches: ['businessId'],
});
