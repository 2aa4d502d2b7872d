import * as z from 'zod';
import { userId } from '../../inputs/user';
import { pollingTrigger } from '../../operation';
import { user } from '../../records/user';

export default pollingTrigger({
  key: 'get_user',
  noun: 'User',
  label: 'Get User',
  description: 'Triggers when a user that you choose is changed.',
  endpoint: 'GET /users/{userId}',
  scope: 'users.readonly',
  access: 'either',
  input: z.object({ userId: userId() }),
  result: 'user',
  record: user,
  firesOn: 'changed record',
  watches: ['userId'],
});
