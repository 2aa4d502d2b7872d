import * as z from 'zod';
import { bySkip } from '../../highlevel/pages';
import { email } from '../../inputs/kinds';
import { pollingTrigger } from '../../operation';
import { location } from '../../records/location';

export default pollingTrigger({
  key: 'list_locations',
  noun: 'Location',
  label: 'List Locations',
  description: 'Triggers when a sub-account (location) is added to the agency, or also changed.',
  endpoint: 'GET /locations/search',
  scope: 'locations.readonly',
  access: 'either',
  input: z.object({
    email: email()
      .optional()
      .describe(
        'Only sub-accounts with this email address. A sub-account connection finds only itself.',
      ),
  }),
  // The document does not state the order of the list, so it is read to its end.
  request: ({ email }, { companyId, pageSize }) => ({
    query: { companyId, email, order: 'desc', limit: String(pageSize(100)), skip: '0' },
  }),
  result: 'locations',
  record: location,
  firesOn: 'user choice',
  watches: ['email'],
  nextPage: bySkip,
});
