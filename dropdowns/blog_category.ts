import * as z from 'zod';
import { largestPage } from '../lists/blogs';
import { dropdown, type Item, withId } from '../operation';

export default dropdown({
  key: 'blog_category_dropdown',
  noun: 'Blog Category',
  endpoint: 'GET /blogs/categories',
  scope: 'blogs/category.readonly',
  input: z.object({}),
  request: (_, { locationId, page }) => ({
    query: { locationId, limit: largestPage.categories, offset: page * largestPage.categories },
  }),
  result: 'categories',
  value: (item: Item) => withId(item).id,
  title: ({ label, name }: Item) => label ?? name,
  isPaged: true,
});
