import * as z from 'zod';
import { email } from '../../inputs/kinds';
import { userBody, userForm } from '../../inputs/user_form';
import { action } from '../../operation';
import { user } from '../../records/user';

const { firstName, lastName, ...others } = userForm;

export default action({
  key: 'create_user',
  noun: 'User',
  label: 'Create User',
  description: 'Creates a user of the agency or of sub-accounts.',
  endpoint: 'POST /users/',
  scope: 'users.write',
  access: 'either',
  input: z.object({
    firstName,
    lastName,
    email: email().describe(
      'The user logs in with this email address. It cannot be changed later.',
    ),
    ...others,
  }),
  request: (form, { companyId }) => ({ body: { ...userBody(form), companyId } }),
  result: 'user',
  record: user,
});
