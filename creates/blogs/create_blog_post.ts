import * as z from 'zod';
import { blogId } from '../../inputs/blog';
import { blogPostForm } from '../../inputs/blog_post';
import { action } from '../../operation';
import { blogPost, writtenBlogPost } from '../../records/blog_post';

export default action({
  key: 'create_blog_post',
  noun: 'Blog Post',
  label: 'Create Blog Post',
  description: 'Creates a post in a blog, as a draft, scheduled or published.',
  endpoint: 'POST /blogs/posts',
  scope: 'blogs/post.write',
  input: z.object({ blogId: blogId(), ...blogPostForm }),
  request: (form, { locationId }) => ({ body: { ...form, locationId } }),
  result: writtenBlogPost,
  record: blogPost,
});
