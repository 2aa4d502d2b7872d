import * as z from 'zod';
import { dropdown } from '../operation';

export default dropdown({
  key: 'business_dropdown',
  noun: 'Business',
  endpoint: 'GET /businesses/',
  scope: 'businesses.readonly',
  input: z.object({}),
  request: (_, { locationId, page }) => ({
    query: { locationId, limit: '100', skip: String(page * 100) },
  }),
  result: 'businesses',
  isPaged: true,
});
