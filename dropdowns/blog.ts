import * as z from 'zod';
import { path } from '../highlevel/path';
import { largestPage } from '../lists/blogs';
import { dropdown, type Item, withId } from '../operation';

export default dropdown({
  key: 'blog_dropdown',
  noun: 'Blog',
  scope: 'blogs/list.readonly',
  input: z.object({}),
  request: (_, { locationId, page }) => ({
    method: 'GET',
    path: path`/blogs/site/all`,
    query: { locationId, limit: largestPage.blogs, skip: page * largestPage.blogs },
  }),
  result: 'data',
  value: (item: Item) => withId(item).id,
  isPaged: true,
});
