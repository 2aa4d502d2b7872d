import * as z from 'zod';
import { userId } from '../../inputs/user';
import { action } from '../../operation';
import { deleted } from '../../records/deletion';

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
  warning: 'The user loses all access. The deletion can take a few minutes.',
  ...deleted('userId'),
});
