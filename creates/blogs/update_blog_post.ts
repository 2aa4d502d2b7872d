import * as z from 'zod';
import { path } from '../../highlevel/path';
import { blogId, blogPostId } from '../../inputs/blog';
import { blogPostForm } from '../../inputs/blog_post';
import { action } from '../../operation';
import { blogPost, writtenBlogPost } from '../../records/blog_post';

export default action({
  key: 'update_blog_post',
  noun: 'Blog Post',
  label: 'Update Blog Post',
  description:
    'Updates a blog post as a whole: HighLevel wants every required field again, the content too, and lets no step read a post.',
  scope: 'blogs/post-update.write',
  input: z.object({
    blogId: blogId(),
    postId: blogPostId().describe(
      'Everything below takes the place of what the post has, so fill in all of it again.',
    ),
    ...blogPostForm,
  }),
  request: ({ postId, ...form }, { locationId }) => ({
    method: 'PUT',
    path: path`/blogs/posts/${postId}`,
    body: { ...form, locationId },
  }),
  result: writtenBlogPost,
  record: blogPost,
});
