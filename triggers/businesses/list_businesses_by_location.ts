import * as z from 'zod';
import { bySkip } from '../../highlevel/pages';
import { pollingTrigger } from '../../operation';
import { business } from '../../records/business';

export default pollingTrigger({
  key: 'list_businesses_by_location',
  noun: 'Business',
  label: 'List Businesses by Location',
  description: 'Triggers when a business is created in the sub-account, or also updated.',
  endpoint: 'GET /businesses/',
  scope: 'businesses.readonly',
  input: z.object({}),
  request: (_, { locationId, pageSize }) => ({
    query: { locationId, limit: String(pageSize(100)), skip: '0' },
  }),
  result: 'businesses',
  record: business,
  firesOn: 'user choice',
  watches: [],
  nextPage: bySkip,
});
