import * as z from 'zod';
import type { User } from '../records/accounts';
import { badRequest, forbidden, refusal } from '../refusal';
import { route } from '../route';
import type { State } from '../state';
import type { Grant } from '../tokens';
import { count, flag, pageOf, paging, queryFlag, requiredText, text } from '../validation';
import { without } from '../views';
import { assertRoles, assertUnique, creation, update } from './user_write';

/** How long a deletion stays in the queue. */
const queuedMs = 5 * 60 * 1000;

export const users = [
  route({
    endpoint: 'GET /users/search',
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
      // Without a companyId this is a 401, even with a sub-account's token
      // (docs/highlevel_quirks.md#user-search).
      if (!query.companyId) throw refusal(401, 'Unauthorized');
      if (query.companyId !== grant.companyId) throw forbidden();
      const locationId = grant.level === 'location' ? grant.locationId : query.locationId;
      const wanted = query.query.toLowerCase();
      const direction = query.sortDirection === 'asc' ? 1 : -1;
      const found = state.users
        .where({ companyId: query.companyId })
        .filter((user) => !isDeleted(state, user))
        .filter((user) => !locationId || worksAt(user, locationId))
        .filter(({ roles }) => roles.type === (query.type ?? roles.type))
        .filter(({ roles }) => roles.role === (query.role ?? roles.role))
        .filter(({ id }) => !query.ids || query.ids.split(',').includes(id))
        .filter(({ has2waySync }) => has2waySync === (query.enabled2waySync ?? has2waySync))
        .filter((user) => described(user).includes(wanted))
        .sort((one, other) => direction * (one.dateAdded < other.dateAdded ? -1 : 1));
      return { users: pageOf(found, query).map(viewOf(state)), count: found.length };
    },
  }),

  route({
    endpoint: 'POST /users/search/filter-by-email',
    version: '2021-07-28',
    scope: 'users.readonly',
    level: 'agency',
    body: z.strictObject({
      companyId: requiredText,
      emails: requiredText,
      deleted: flag.default(false),
      skip: count.default(0),
      limit: count.default(25),
      projection: text.default('id,email'),
    }),
    answer: ({ body, grant, state }) => {
      if (body.companyId !== grant.companyId) throw forbidden();
      const emails = body.emails.toLowerCase().split(',');
      const found = state.users
        .where({ companyId: body.companyId })
        .filter((user) => isDeleted(state, user) === body.deleted)
        .filter(({ email }) => emails.includes(email));
      const names = body.projection.split(',');
      const shown = (user: User) =>
        Object.fromEntries(
          Object.entries(viewOf(state)(user)).filter(
            ([name]) => body.projection === 'all' || names.includes(name),
          ),
        );
      return { users: pageOf(found, body).map(shown), count: found.length };
    },
  }),

  route({
    endpoint: 'GET /users/',
    version: '2021-07-28',
    scope: 'users.readonly',
    level: 'location',
    query: z.strictObject({ locationId: requiredText }),
    answer: ({ query, state }) => ({
      users: state.users
        .all()
        .filter((user) => !isDeleted(state, user) && worksAt(user, query.locationId))
        .map(viewOf(state)),
    }),
  }),

  route({
    endpoint: 'POST /users/',
    version: '2021-07-28',
    scope: 'users.write',
    level: 'either',
    body: creation,
    status: 201,
    answer: ({ body, grant, state }) => {
      if (body.companyId !== grant.companyId) throw forbidden();
      assertRoles(state, grant, body.locationIds);
      assertUnique(state, body.email);
      const { type, role, locationIds, password: _, ...written } = body;
      const user = state.users.put({
        id: state.ids.next(),
        phone: '',
        extension: '',
        permissions: {},
        scopes: [],
        platformLanguage: 'en_US',
        scopesAssignedToOnly: [],
        totpEnabled: false,
        has2waySync: false,
        ...written,
        roles: { type, role, locationIds, restrictSubAccount: false },
        dateAdded: state.stamp(),
      });
      return recordView(user);
    },
  }),

  route({
    endpoint: 'GET /users/{userId}',
    version: '2021-07-28',
    scope: 'users.readonly',
    level: 'either',
    answer: (call) => {
      const user = reachable(call);
      // The API's words and status (docs/highlevel_quirks.md#unknown-users).
      if (!user) throw refusal(401, 'The user does not exist.', { error: 'Unauthorized' });
      return viewOf(call.state)(user);
    },
  }),

  route({
    endpoint: 'PUT /users/{userId}',
    version: '2021-07-28',
    scope: 'users.write',
    level: 'either',
    body: update,
    answer: (call) => {
      const { body, grant, state } = call;
      const user = userOf(call);
      if (body.companyId !== grant.companyId) throw forbidden();
      assertRoles(state, grant, body.locationIds ?? []);
      const { type, role, locationIds, password: _, email: __, permissions, ...written } = body;
      const roles = {
        type: type ?? user.roles.type,
        role: role ?? user.roles.role,
        locationIds: locationIds ?? user.roles.locationIds,
        restrictSubAccount: user.roles.restrictSubAccount,
      };
      return recordView(
        state.users.put({
          ...user,
          ...written,
          roles,
          permissions: { ...user.permissions, ...permissions },
        }),
      );
    },
  }),

  route({
    endpoint: 'DELETE /users/{userId}',
    version: '2021-07-28',
    scope: 'users.write',
    level: 'either',
    answer: (call) => {
      const { state } = call;
      const user = userOf(call);
      state.users.put({ ...user, deletedFrom: state.now().getTime() + queuedMs });
      return {
        succeded: true,
        message: `Queued deleting user with e-mail ${user.email} and name ${fullName(user)}. Will take effect in a few minutes.`,
      };
    },
  }),
];

type UserCall = { path: (name: 'userId') => string; grant: Grant; state: State };

/** The user in the path, if the token has access. */
const reachable = ({ path, grant, state }: UserCall): User | undefined => {
  const user = state.users.find(path('userId'));
  if (user?.companyId !== grant.companyId || isDeleted(state, user)) return undefined;
  return grant.level === 'agency' || worksAt(user, grant.locationId) ? user : undefined;
};

const userOf = (call: UserCall): User => {
  const user = reachable(call);
  if (!user) throw badRequest(`User with id ${call.path('userId')} not found`);
  return user;
};

const isDeleted = (state: State, { deletedFrom }: User) =>
  deletedFrom !== undefined && deletedFrom <= state.now().getTime();

const worksAt = ({ roles }: User, locationId: string) => roles.locationIds.includes(locationId);

const fullName = ({ firstName, lastName }: User) => `${firstName} ${lastName}`;

const described = (user: User) => `${fullName(user)} ${user.email} ${user.phone}`.toLowerCase();

const recordView = (user: User) => ({
  ...without(
    user,
    'companyId',
    'dateAdded',
    'deletedFrom',
    'has2waySync',
    'profilePhoto',
    'twilioPhone',
  ),
  name: fullName(user),
});

const viewOf = (state: State) => (user: User) => ({
  ...recordView(user),
  deleted: isDeleted(state, user),
});
