import { z } from 'zod';
import type { User } from '../records/accounts';
import { forbidden, refusal } from '../refusal';
import { route } from '../route';
import { pageOf, paging, queryFlag, requiredText } from '../validation';
import { without } from '../views';

export const users = [
  route({
    method: 'GET',
    path: '/users/search',
    version: '2021-07-28',
    scope: 'users.readonly',
    level: 'either',
    query: z.strictObject({
      companyId: z.string().optional(),
      query: z.string().default(''),
      ...paging({ limit: 25 }),
      locationId: z.string().optional(),
      type: z.string().optional(),
      role: z.string().optional(),
      ids: z.string().optional(),
      sort: z.enum(['dateAdded']).default('dateAdded'),
      sortDirection: z.enum(['asc', 'desc']).default('asc'),
      enabled2waySync: queryFlag.optional(),
    }),
    answer: ({ query, grant, state }) => {
      // 401 without a companyId, even with a sub-account's token (reality.md 23).
      if (!query.companyId) throw refusal(401, 'Unauthorized');
      if (query.companyId !== grant.companyId) throw forbidden();
      const locationId = grant.level === 'location' ? grant.locationId : query.locationId;
      const wanted = query.query.toLowerCase();
      const direction = query.sortDirection === 'asc' ? 1 : -1;
      const found = state.users
        .where({ companyId: query.companyId })
        .filter((user) => !locationId || worksAt(user, locationId))
        .filter(({ roles }) => roles.type === (query.type ?? roles.type))
        .filter(({ roles }) => roles.role === (query.role ?? roles.role))
        .filter(({ id }) => !query.ids || query.ids.split(',').includes(id))
        .filter((user) => `${fullName(user)} ${user.email}`.toLowerCase().includes(wanted))
        .sort((one, other) => direction * (one.dateAdded < other.dateAdded ? -1 : 1));
      return { users: pageOf(found, query).map(userView), count: found.length };
    },
  }),

  route({
    method: 'GET',
    path: '/users/',
    version: '2021-07-28',
    scope: 'users.readonly',
    level: 'location',
    query: z.strictObject({ locationId: requiredText }),
    answer: ({ query, state }) => ({
      users: state.users
        .all()
        .filter((user) => worksAt(user, query.locationId))
        .map(userView),
    }),
  }),
];

const worksAt = ({ roles }: User, locationId: string) => roles.locationIds.includes(locationId);

const fullName = ({ firstName, lastName }: User) => `${firstName} ${lastName}`;

const userView = (user: User) => ({
  ...without(user, 'companyId', 'dateAdded'),
  name: fullName(user),
  deleted: false,
});
