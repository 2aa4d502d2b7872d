import updateBlogPost from '../../../creates/blogs/update_blog_post';
import { seeded } from '../../../sandbox/seed';
import { sandboxMoment } from '../../harness/moment';
import { expectFailure, runWithCassette } from '../../harness/play';
import { headers } from '../../harness/requests';

const { blogAuthors, blogCategories, blogPosts, blogs, locationId } = seeded;

const form = {
  blogId: blogs.journal,
  title: 'Winter Hours',
  rawHTML: '<p>We are open until the 23rd.</p>',
  description: 'When we are open in December.',
  urlSlug: 'winter-hours',
  author: blogAuthors.tomas,
  categories: [blogCategories.practice],
  imageUrl: 'https://example.com/door.jpg',
  imageAltText: 'Our door in the snow',
  status: 'PUBLISHED',
  publishedAt: '2026-11-20T12:00:00.000Z',
};

test('update_blog_post sends the whole post again and gives it', async () => {
  const { requests, result } = await runWithCassette(updateBlogPost, {
    ...form,
    postId: blogPosts.winterHours,
  });

  expect(requests).toEqual([
    {
      method: 'PUT',
      path: `/blogs/posts/${blogPosts.winterHours}`,
      headers: headers.json,
      body: { ...form, locationId },
    },
  ]);
  const { blogId: _, rawHTML: __, ...told } = form;
  expect(result).toEqual({
    ...told,
    id: blogPosts.winterHours,
    tags: [],
    archived: false,
    updatedAt: sandboxMoment,
  });
});

test('update_blog_post says that there is no such post', async () => {
  const { message } = await expectFailure(updateBlogPost, { ...form, postId: 'absentPost' });
  expect(message).toMatch(/did not accept this.*Blog post with id absentPost not found/);
});

test('update_blog_post asks for every field that a post has to have', async () => {
  const input = { blogId: blogs.journal, postId: blogPosts.winterHours, title: 'Winter Hours' };
  const { message } = await expectFailure(updateBlogPost, input, { cassette: null });
  expect(message).toBe(
    [
      'Content: is required. Description: is required. URL Slug: is required.',
      'Author: is required. Categories: is required. Image URL: is required.',
      'Image Alt Text: is required. Status: is required. Publication Date: is required.',
    ].join(' '),
  );
});
