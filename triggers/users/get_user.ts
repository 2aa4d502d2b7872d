import * as z from 'zod';
import { path } from '../../highlevel/path';
import { userId } from '../../inputs/user';
import { pollingTrigger } from '../../operation';
import { user } from '../../records/user';

export default pollingTrigger({
  key: 'get_user',
  noun: 'User',
  label: 'Get User',
  description: 'Triggers when a user that you choose is changed.',
  scope: 'users.readonly',
  access: 'either',
  input: z.object({ userId: userId() }),
  request: ({ userId }) => ({ method: 'GET', path: path`/users/${userId}` }),
  result: 'user',
  record: user,
  firesOn: 'changed record',
  watches: ['userId'],
});
