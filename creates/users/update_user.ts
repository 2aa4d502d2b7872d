import * as z from 'zod';
import { userId } from '../../inputs/user';
import { userBody, userForm } from '../../inputs/user_form';
import { action, choice } from '../../operation';
import { user } from '../../records/user';

/** Fields that replace a whole set, so an empty value clears it (UpdateUserDto). */
const clearable = { scopes: [], scopesAssignedToOnly: [], twilioPhone: {} };

export default action({
  key: 'update_user',
  noun: 'User',
  label: 'Update User',
  description:
    'Updates a user. Fields that you leave empty stay as they are; the email address cannot be changed.',
  endpoint: 'PUT /users/{userId}',
  scope: 'users.write',
  access: 'either',
  input: z.object({
    userId: userId(),
    ...z.object(userForm).partial().shape,
    fieldsToClear: z
      .array(
        choice({
          scopes: 'Scopes',
          scopesAssignedToOnly: 'Scopes for Assigned Data',
          twilioPhone: 'Inbound Twilio Numbers',
        }),
      )
      .optional()
      .meta({
        label: 'Fields to Clear',
        description: 'These fields are cleared, even if they are filled in above.',
      }),
  }),
  request: ({ fieldsToClear = [], ...form }, { companyId }) => ({
    body: {
      ...userBody(form),
      ...Object.fromEntries(fieldsToClear.map((field) => [field, clearable[field]])),
      companyId,
    },
  }),
  result: 'user',
  record: user,
});
