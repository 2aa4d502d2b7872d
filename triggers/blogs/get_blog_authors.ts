import * as z from 'zod';
import { byOffset } from '../../highlevel/pages';
import { largestPage } from '../../lists/blogs';
import { pollingTrigger } from '../../operation';
import { blogAuthor } from '../../records/blog';

export default pollingTrigger({
  key: 'get_blog_authors',
  noun: 'Blog Author',
  label: 'Get Blog Authors',
  description: 'Triggers when a blog author is added in the sub-account, or also updated.',
  endpoint: 'GET /blogs/authors',
  scope: 'blogs/author.readonly',
  input: z.object({}),
  request: (_, { locationId, pageSize }) => ({
    query: { locationId, limit: pageSize(largestPage.authors), offset: 0 },
  }),
  result: 'authors',
  record: blogAuthor,
  firesOn: 'user choice',
  watches: [],
  nextPage: byOffset,
});
