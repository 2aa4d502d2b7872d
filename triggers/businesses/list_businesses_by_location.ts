import * as z from 'zod';
import { bySkip } from '../../highlevel/pages';
import { path } from '../../highlevel/path';
import { pollingTrigger } from '../../operation';
import { business } from '../../records/business';

export default pollingTrigger({
  key: 'list_businesses_by_location',
  noun: 'Business',
  label: 'List Businesses by Location',
  description: 'Triggers when a business is created in the sub-account, or also updated.',
  scope: 'businesses.readonly',
  input: z.object({}),
  request: (_, { locationId, pageSize }) => ({
    method: 'GET',
    path: path`/businesses/`,
    query: { locationId, limit: String(pageSize(100)), skip: '0' },
  }),
  result: 'businesses',
  record: business,
  firesOn: 'user choice',
  watches: [],
  nextPage: bySkip,
});
