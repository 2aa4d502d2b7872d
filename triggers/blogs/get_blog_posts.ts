import * as z from 'zod';
import { byOffset } from '../../highlevel/pages';
import { blogId, blogPostStatus } from '../../inputs/blog';
import { searchText } from '../../inputs/kinds';
import { listBlogPosts } from '../../lists/blogs';
import { pollingTrigger } from '../../operation';
import { blogPost } from '../../records/blog_post';

export default pollingTrigger({
  key: 'get_blog_posts',
  noun: 'Blog Post',
  label: 'Get Blog Posts',
  description: 'Triggers when a post is added to a blog that you choose, or also updated.',
  ...listBlogPosts,
  input: z.object({
    blogId: blogId(),
    searchTerm: searchText('Only posts with this text in the title.'),
    status: blogPostStatus()
      .optional()
      .describe('Without a status, HighLevel may leave out unpublished posts.'),
  }),
  record: blogPost,
  firesOn: 'user choice',
  watches: ['blogId', 'searchTerm', 'status'],
  nextPage: byOffset,
});
