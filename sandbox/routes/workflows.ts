import * as z from 'zod';
import { route } from '../route';
import { requiredText } from '../validation';

export const workflows = [
  route({
    endpoint: 'GET /workflows/',
    version: '2021-07-28',
    scope: 'workflows.readonly',
    level: 'location',
    query: z.strictObject({ locationId: requiredText }),
    answer: ({ query, state }) => ({ workflows: state.workflows.where(query) }),
  }),
];
