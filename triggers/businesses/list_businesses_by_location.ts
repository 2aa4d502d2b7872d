import * as z from 'zod';
import { bySkip } from '../../highlevel/pages';
import { listBusinesses } from '../../lists/businesses';
import { pollingTrigger } from '../../operation';
import { business } from '../../records/business';

export default pollingTrigger({
  key: 'list_businesses_by_location',
  noun: 'Business',
  label: 'List Businesses by Location',
  description: 'Triggers when a business is created in the sub-account, or also updated.',
  ...listBusinesses,
  input: z.object({}),
  record: business,
  firesOn: 'user choice',
  watches: [],
  nextPage: bySkip,
});
