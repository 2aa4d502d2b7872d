import * as z from 'zod';
import { pollingTrigger } from '../../operation';
import { user } from '../../records/user';

export default pollingTrigger({
  key: 'list_users_by_location',
  noun: 'User',
  label: 'List Users by Location',
  description:
    'Triggers when a user is added to a sub-account. This list is deprecated; Search Users finds the same users and filters them.',
  endpoint: 'GET /users/',
  scope: 'users.readonly',
  input: z.object({}),
  // Unlike the search, this endpoint rejects a companyId (docs/highlevel_quirks.md#user-search).
  request: (_, { locationId }) => ({ query: { locationId } }),
  result: 'users',
  record: user,
  firesOn: 'user choice',
  watches: [],
});
