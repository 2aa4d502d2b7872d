import * as z from 'zod';
import { blogId, blogPostId } from '../../inputs/blog';
import { blogPostForm, wordsIn } from '../../inputs/blog_post';
import { action } from '../../operation';
import { readBackBlogPost, updatedBlogPost, writtenBlogPost } from '../../records/blog_post';

export default action({
  key: 'update_blog_post',
  noun: 'Blog Post',
  label: 'Update Blog Post',
  description:
    'Updates a blog post. Fill in every required field again, including the content. HighLevel may report success and still keep the old content, so check the post afterwards.',
  endpoint: 'PUT /blogs/posts/{postId}',
  scope: 'blogs/post-update.write',
  input: z.object({
    blogId: blogId(),
    postId: blogPostId().describe(
      'The fields below replace everything in the post, so fill in all of them.',
    ),
    ...blogPostForm,
    rawHTML: blogPostForm.rawHTML.describe(
      'The whole post in HTML. HighLevel may report success and still keep the old content, so check the post afterwards.',
    ),
  }),
  request: (form, { locationId }) => ({
    body: { ...form, locationId, wordCount: wordsIn(form.rawHTML) },
  }),
  result: writtenBlogPost,
  record: updatedBlogPost,
  readBack: readBackBlogPost,
});
