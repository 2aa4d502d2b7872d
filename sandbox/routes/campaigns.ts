import * as z from 'zod';
import { route } from '../route';
import { requiredText } from '../validation';

export const campaigns = [
  route({
    endpoint: 'GET /campaigns/',
    version: '2021-07-28',
    scope: 'campaigns.readonly',
    level: 'location',
    query: z.strictObject({ locationId: requiredText, status: z.string().optional() }),
    answer: ({ query, state }) => ({
      campaigns: state.campaigns
        .where({ locationId: query.locationId })
        .filter(({ status }) => status === (query.status ?? status)),
    }),
  }),
];
