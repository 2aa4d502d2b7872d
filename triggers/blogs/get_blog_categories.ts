import * as z from 'zod';
import { byOffset } from '../../highlevel/pages';
import { listBlogCategories } from '../../lists/blogs';
import { pollingTrigger } from '../../operation';
import { blogCategory } from '../../records/blog';

export default pollingTrigger({
  key: 'get_blog_categories',
  noun: 'Blog Category',
  label: 'Get Blog Categories',
  description: 'Triggers when a blog category is added in the sub-account, or also updated.',
  ...listBlogCategories,
  input: z.object({}),
  record: blogCategory,
  firesOn: 'user choice',
  watches: [],
  nextPage: byOffset,
});
