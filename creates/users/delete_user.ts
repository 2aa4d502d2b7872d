import * as z from 'zod';
import { succeeded } from '../../highlevel/success';
import { userId } from '../../inputs/user';
import { action } from '../../operation';
import { deletion } from '../../records/deletion';

export default action({
  key: 'delete_user',
  noun: 'User',
  label: 'Delete User',
  description:
    'Deletes a user. HighLevel queues the deletion, so it takes effect after a few minutes.',
  endpoint: 'DELETE /users/{userId}',
  scope: 'users.write',
  access: 'either',
  input: z.object({ userId: userId() }),
  warning: 'The user loses all access. It can take a few minutes until the user is gone.',
  result: (body: object, { userId }) => ({ id: userId, success: succeeded(body) }),
  record: deletion,
});
