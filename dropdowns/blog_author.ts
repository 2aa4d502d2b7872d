import * as z from 'zod';
import { largestPage } from '../lists/blogs';
import { dropdown, type Item, withId } from '../operation';

export default dropdown({
  key: 'blog_author_dropdown',
  noun: 'Blog Author',
  endpoint: 'GET /blogs/authors',
  scope: 'blogs/author.readonly',
  input: z.object({}),
  request: (_, { locationId, page }) => ({
    query: { locationId, limit: largestPage.authors, offset: page * largestPage.authors },
  }),
  result: 'authors',
  value: (item: Item) => withId(item).id,
  isPaged: true,
});
