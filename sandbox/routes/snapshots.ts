import * as z from 'zod';
import { forbidden } from '../refusal';
import { route } from '../route';
import { requiredText } from '../validation';
import { without } from '../views';

export const snapshots = [
  route({
    endpoint: 'GET /snapshots/',
    version: '2021-07-28',
    scope: 'snapshots.readonly',
    level: 'agency',
    query: z.strictObject({ companyId: requiredText }),
    answer: ({ query, grant, state }) => {
      if (query.companyId !== grant.companyId) throw forbidden();
      const found = state.snapshots.where({ companyId: grant.companyId });
      return { snapshots: found.map((snapshot) => without(snapshot, 'companyId')) };
    },
  }),
];
