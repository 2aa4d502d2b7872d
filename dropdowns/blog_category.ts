import * as z from 'zod';
import { path } from '../highlevel/path';
import { largestPage } from '../lists/blogs';
import { dropdown, type Item, withId } from '../operation';

export default dropdown({
  key: 'blog_category_dropdown',
  noun: 'Blog Category',
  scope: 'blogs/category.readonly',
  input: z.object({}),
  request: (_, { locationId, page }) => ({
    method: 'GET',
    path: path`/blogs/categories`,
    query: { locationId, limit: largestPage.categories, offset: page * largestPage.categories },
  }),
  result: 'categories',
  value: (item: Item) => withId(item).id,
  title: ({ label, name }: Item) => label ?? name,
  isPaged: true,
});
