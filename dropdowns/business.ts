import * as z from 'zod';
import { path } from '../highlevel/path';
import { dropdown } from '../operation';

export default dropdown({
  key: 'business_dropdown',
  noun: 'Business',
  scope: 'businesses.readonly',
  input: z.object({}),
  request: (_, { locationId, page }) => ({
    method: 'GET',
    path: path`/businesses/`,
    query: { locationId, limit: '100', skip: String(page * 100) },
  }),
  result: 'businesses',
  isPaged: true,
});
