import * as z from 'zod';
import { byOffset } from '../../highlevel/pages';
import { listBlogAuthors } from '../../lists/blogs';
import { pollingTrigger } from '../../operation';
import { blogAuthor } from '../../records/blog';

export default pollingTrigger({
  key: 'get_blog_authors',
  noun: 'Blog Author',
  label: 'Get Blog Authors',
  description: 'Triggers when a blog author is added in the sub-account, or also updated.',
  ...listBlogAuthors,
  input: z.object({}),
  record: blogAuthor,
  firesOn: 'user choice',
  watches: [],
  nextPage: byOffset,
});
