import * as z from 'zod';
import type { Business } from '../records/businesses';
import { badRequest } from '../refusal';
import { route } from '../route';
import { seeded } from '../seed';
import type { State } from '../state';
import type { LocationGrant } from '../tokens';
import { pageOf, paging, requiredText, text } from '../validation';
import { present } from '../views';
import { changeContact } from './contacts/contact';

const fields = {
  phone: text.optional(),
  email: text.optional(),
  website: text.optional(),
  address: text.optional(),
  city: text.optional(),
  postalCode: text.optional(),
  state: text.optional(),
  country: text.optional(),
  description: text.optional(),
};

export const businesses = [
  route({
    endpoint: 'GET /businesses/',
    version: '2021-07-28',
    scope: 'businesses.readonly',
    level: 'location',
    query: z.strictObject({ locationId: requiredText, ...paging({ limit: 100 }) }),
    answer: ({ query, state }) => ({
      businesses: pageOf(state.businesses.where({ locationId: query.locationId }), query).map(
        present,
      ),
    }),
  }),

  route({
    endpoint: 'POST /businesses/',
    version: '2021-07-28',
    scope: 'businesses.write',
    level: 'location',
    body: z.strictObject({ name: requiredText, locationId: requiredText, ...fields }),
    status: 201,
    answer: ({ body, state }) => {
      const at = state.stamp();
      const business = state.businesses.put({
        id: state.ids.hex(),
        ...body,
        createdBy: writer(at),
        updatedBy: writer(at),
        createdAt: at,
        updatedAt: at,
      });
      return written(business);
    },
  }),

  route({
    endpoint: 'GET /businesses/{businessId}',
    version: '2021-07-28',
    scope: 'businesses.readonly',
    level: 'location',
    answer: (call) => ({ business: present(businessOf(call)) }),
  }),

  route({
    endpoint: 'PUT /businesses/{businessId}',
    version: '2021-07-28',
    scope: 'businesses.write',
    level: 'location',
    body: z.strictObject({ name: requiredText.optional(), ...fields }),
    answer: (call) => {
      const { body, state } = call;
      const business = businessOf(call);
      const at = state.stamp();
      return written(
        state.businesses.put({
          ...business,
          ...body,
          name: body.name ?? business.name,
          updatedBy: writer(at),
          updatedAt: at,
        }),
      );
    },
  }),

  route({
    endpoint: 'DELETE /businesses/{businessId}',
    version: '2021-07-28',
    scope: 'businesses.write',
    level: 'location',
    answer: (call) => {
      const { id } = businessOf(call);
      const { state } = call;
      state.businesses.remove(id);
      for (const contact of state.contacts.where({ businessId: id }))
        changeContact(state, contact, { businessId: null, companyName: null });
      return { success: true };
    },
  }),
];

type BusinessCall = { path: (name: 'businessId') => string; grant: LocationGrant; state: State };

/** The business that the path names. */
const businessOf = ({ path, grant, state }: BusinessCall): Business => {
  const id = path('businessId');
  const business = state.businesses.find(id);
  if (business?.locationId !== grant.locationId)
    throw badRequest(`Business with id ${id} not found`);
  return business;
};

const writer = (timestamp: string) => ({
  source: 'INTEGRATION',
  channel: 'OAUTH',
  sourceId: seeded.appId,
  timestamp,
});

/** Responses to writes have the business under a misspelt name (docs/highlevel_quirks.md#businesses). */
const written = (business: Business) => ({ success: true, buiseness: present(business) });
