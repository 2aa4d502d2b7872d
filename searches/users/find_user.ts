import * as z from 'zod';
import { email } from '../../inputs/kinds';
import { subAccountId } from '../../inputs/sub_account';
import { userRole, userType } from '../../inputs/user';
import { searchInTurn } from '../../operation';
import { user, usersFound } from '../../records/user';

type Filters = {
  locationId?: string | undefined;
  type?: string | undefined;
  role?: string | undefined;
};

/** HighLevel searches full names, email addresses and phone numbers. */
const queryFor = (
  query: string,
  { locationId: chosen, type, role }: Filters,
  { companyId, locationId }: { companyId: string; locationId: string },
) => ({
  query: {
    companyId,
    locationId: locationId || chosen,
    query,
    type,
    role,
    limit: '100',
    skip: '0',
  },
});

export default searchInTurn({
  key: 'find_user',
  noun: 'User',
  label: 'Find User',
  description: 'Finds a user by the email address, or by the name.',
  beyondCatalogue: true,
  scope: 'users.readonly',
  access: 'either',
  input: z
    .object({
      email: email().optional(),
      name: z.string().trim().min(1).optional().meta({
        label: 'Name',
        description:
          'The full name or a part of it. Used when the email address is empty or finds nobody.',
      }),
      locationId: subAccountId().optional().meta({
        description: 'Only users of this sub-account of your agency.',
        visibleFor: 'agency',
      }),
      type: userType().optional(),
      role: userRole().optional(),
    })
    .refine(({ email, name }) => email || name, {
      error: 'Email or Name: at least one of them is required.',
    }),
  attempts: [
    {
      endpoint: 'GET /users/search',
      request: ({ email, name: _, ...form }, context) => email && queryFor(email, form, context),
    },
    {
      endpoint: 'GET /users/search',
      request: ({ email: _, name, ...form }, context) => name && queryFor(name, form, context),
    },
  ],
  result: usersFound,
  record: user,
});
