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
    'Updates a blog post as a whole: HighLevel wants every required field again, the content too, and shows the content of a post nowhere. There are reports of updates that were answered with success and left the content as it was, so look at the post afterwards.',
  endpoint: 'PUT /blogs/posts/{postId}',
  scope: 'blogs/post-update.write',
  input: z.object({
    blogId: blogId(),
    postId: blogPostId().describe(
      'Everything below takes the place of what the post has, so fill in all of it again.',
    ),
    ...blogPostForm,
    rawHTML: blogPostForm.rawHTML.describe(
      'The whole post in HTML. HighLevel may keep the old content though it answers with success; this step counts its words, as HighLevel asks, and no step can read it to be sure.',
    ),
  }),
  request: (form, { locationId }) => ({
    body: { ...form, locationId, wordCount: wordsIn(form.rawHTML) },
  }),
  result: writtenBlogPost,
  record: updatedBlogPost,
  readBack: readBackBlogPost,
});
