import * as z from 'zod';
import { bySkip } from '../../highlevel/pages';
import { searchText } from '../../inputs/kinds';
import { subAccountId } from '../../inputs/sub_account';
import { userIds, userRole, userType } from '../../inputs/user';
import { pollingTrigger } from '../../operation';
import { user } from '../../records/user';

export default pollingTrigger({
  key: 'search_users',
  noun: 'User',
  label: 'Search Users',
  description: 'Triggers when a user that matches your filters is added, or also changed.',
  endpoint: 'GET /users/search',
  scope: 'users.readonly',
  access: 'either',
  input: z.object({
    query: searchText('Part of a full name, an email address or a phone number.'),
    locationId: subAccountId().optional().meta({
      description: 'Only users of this sub-account of your agency.',
      visibleFor: 'agency',
    }),
    type: userType().optional(),
    role: userRole().optional(),
    ids: userIds().optional().describe('Watches only the users chosen here.'),
    enabled2waySync: z.boolean().optional().meta({
      label: 'Two-Way Sync Enabled',
      description: 'Yes for users with two-way sync on, No for users without it.',
    }),
  }),
  request: ({ ids, locationId: chosen, ...filters }, { companyId, locationId, pageSize }) => ({
    query: {
      companyId,
      locationId: locationId || chosen,
      ...filters,
      ids: ids?.join(','),
      sort: 'dateAdded',
      sortDirection: 'desc',
      limit: String(pageSize(100)),
      skip: '0',
    },
  }),
  result: 'users',
  record: user,
  firesOn: 'user choice',
  watches: ['query', 'locationId', 'type', 'role', 'ids', 'enabled2waySync'],
  nextPage: bySkip,
});
