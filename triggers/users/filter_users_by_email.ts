import * as z from 'zod';
import type { NextPage } from '../../highlevel/pages';
import { emails } from '../../inputs/kinds';
import { choice, pollingTrigger } from '../../operation';
import { user } from '../../records/user';

/** Like `bySkip`, but the paging parameters are in the body. */
const bySkipInBody: NextPage = ({ body, ...request }, items) => {
  const { limit, skip }: Record<string, unknown> = { ...body };
  return items.length >= Number(limit)
    ? { ...request, body: { ...body, skip: String(Number(skip) + items.length) } }
    : undefined;
};

export default pollingTrigger({
  key: 'filter_users_by_email',
  noun: 'User',
  label: 'Filter Users by Email',
  description:
    'Triggers when a user with one of the email addresses that you enter is added, or also changed.',
  endpoint: 'POST /users/search/filter-by-email',
  scope: 'users.readonly',
  access: 'agency',
  input: z.object({
    emails: emails().describe('The email addresses to look for, one per line.'),
    deleted: z.boolean().default(false).meta({
      label: 'Deleted Users',
      description: 'Yes looks for deleted users instead of active ones.',
    }),
    projection: z
      .array(
        choice({
          name: 'Name',
          firstName: 'First Name',
          lastName: 'Last Name',
          phone: 'Phone',
          extension: 'Extension',
          roles: 'Roles',
          permissions: 'Permissions',
          scopes: 'Scopes',
          lcPhone: 'LC Phone',
          platformLanguage: 'Platform Language',
          deleted: 'Deleted',
        }),
      )
      .optional()
      .meta({
        label: 'What to Get',
        description:
          'The ID and the email address are always included. Leave empty to get all fields.',
      }),
  }),
  request: ({ emails, deleted, projection }, { companyId, pageSize }) => ({
    body: {
      companyId,
      emails: emails.join(','),
      deleted,
      // Without this list, HighLevel returns only the ID and the email address (users.json).
      projection: projection ? ['id', 'email', ...projection].join(',') : 'all',
      limit: String(pageSize(100)),
      skip: '0',
    },
  }),
  result: 'users',
  record: user,
  firesOn: 'user choice',
  watches: ['emails', 'deleted', 'projection'],
  nextPage: bySkipInBody,
});
