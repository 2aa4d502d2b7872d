import * as z from 'zod';
import { byOffset } from '../../highlevel/pages';
import { largestPage } from '../../lists/blogs';
import { pollingTrigger } from '../../operation';
import { blogCategory } from '../../records/blog';

export default pollingTrigger({
  key: 'get_blog_categories',
  noun: 'Blog Category',
  label: 'Get Blog Categories',
  description: 'Triggers when a blog category is added in the sub-account, or also updated.',
  endpoint: 'GET /blogs/categories',
  scope: 'blogs/category.readonly',
  input: z.object({}),
  request: (_, { locationId, pageSize }) => ({
    query: { locationId, limit: pageSize(largestPage.categories), offset: 0 },
  }),
  result: 'categories',
  record: blogCategory,
  firesOn: 'user choice',
  watches: [],
  nextPage: byOffset,
});
