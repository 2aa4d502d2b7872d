import * as z from 'zod';
import { dropdown, type Item } from '../operation';

type Categories = { results?: { categories?: Item[] | null } | null };

/** The categories of the social planner. */
export default dropdown({
  key: 'social_category_dropdown',
  noun: 'Social Category',
  endpoint: 'GET /social-media-posting/{locationId}/categories',
  scope: 'socialplanner/category.readonly',
  input: z.object({}),
  request: (_, { page }) => ({ query: { limit: '100', skip: String(page * 100) } }),
  result: ({ results }: Categories) => results?.categories,
  isPaged: true,
});
