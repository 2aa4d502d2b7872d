import { z } from 'zod';
import { route } from '../route';
import { pageOf, paging, requiredText } from '../validation';

export const businesses = [
  route({
    method: 'GET',
    path: '/businesses/',
    version: '2021-07-28',
    scope: 'businesses.readonly',
    level: 'location',
    query: z.strictObject({ locationId: requiredText, ...paging({ limit: 100 }) }),
    answer: ({ query, state }) => ({
      businesses: pageOf(state.businesses.where({ locationId: query.locationId }), query),
    }),
  }),
];
