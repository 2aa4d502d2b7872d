import * as z from 'zod';
import { largestPage } from '../lists/blogs';
import { dropdown, type Item, withId } from '../operation';

export default dropdown({
  key: 'blog_dropdown',
  noun: 'Blog',
  endpoint: 'GET /blogs/site/all',
  scope: 'blogs/list.readonly',
  input: z.object({}),
  request: (_, { locationId, page }) => ({
    query: { locationId, limit: largestPage.blogs, skip: page * largestPage.blogs },
  }),
  result: 'data',
  value: (item: Item) => withId(item).id,
  isPaged: true,
});
