import * as z from 'zod';
import { blogId, blogPostId, urlSlug } from '../../inputs/blog';
import { pollingTrigger } from '../../operation';
import { blogSlug } from '../../records/blog';

export default pollingTrigger({
  key: 'check_blog_url_slug',
  noun: 'Blog Slug',
  label: 'Check Blog URL Slug',
  description:
    'Triggers when a blog post takes the URL slug that you enter, or when the slug becomes free.',
  endpoint: 'GET /blogs/posts/url-slug-exists',
  scope: 'blogs/check-slug.readonly',
  input: z.object({
    urlSlug: urlSlug().describe('The last part of the URL, like ten-tips-for-tiles.'),
    blogId: blogId().optional().meta({
      isSent: false,
      description: 'Fills the list of blog posts below.',
    }),
    postId: blogPostId()
      .optional()
      .describe('A post that already has this URL slug. The check ignores it.'),
  }),
  request: (query, { locationId }) => ({ query: { locationId, ...query } }),
  result: ({ exists }: { exists?: boolean }, { urlSlug }) =>
    exists === undefined ? undefined : { id: urlSlug, urlSlug, exists },
  record: blogSlug,
  firesOn: 'changed record',
  watches: ['urlSlug', 'blogId', 'postId'],
});
