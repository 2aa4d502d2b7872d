import updateBlogPost from '../../../creates/blogs/update_blog_post';
import { runWithAnswers } from '../../../harness/driver';
import { sandboxMoment } from '../../../harness/moment';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { wordsIn } from '../../../inputs/blog_post';
import { seeded } from '../../../sandbox/seed';

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

test('update_blog_post sends the whole post again and returns it', async () => {
  const { requests, result } = await runWithCassette(updateBlogPost, {
    ...form,
    postId: blogPosts.winterHours,
  });

  expect(requests).toEqual([
    {
      method: 'PUT',
      path: `/blogs/posts/${blogPosts.winterHours}`,
      headers: headers.json,
      body: { ...form, locationId, wordCount: 6 },
    },
    {
      method: 'GET',
      path: '/blogs/posts/all',
      query: {
        locationId,
        blogId: blogs.journal,
        searchTerm: 'Winter Hours',
        status: 'PUBLISHED',
        limit: '50',
        offset: '0',
      },
      headers: headers.plain,
    },
  ]);
  const { blogId: _, rawHTML: __, ...rest } = form;
  expect(result).toEqual({
    ...rest,
    id: blogPosts.winterHours,
    tags: [],
    archived: false,
    updatedAt: sandboxMoment,
    notUpdated: [],
  });
});

test('update_blog_post reports what HighLevel did not save, and the saved values', async () => {
  const post = { _id: 'p1', ...form, updatedAt: '2026-11-20T12:00:00.000Z' };
  const { result } = await runWithAnswers(
    updateBlogPost,
    { ...form, postId: 'p1', tags: ['snow', 'door'] },
    ({ method }) =>
      method === 'PUT'
        ? { body: { updatedBlogPost: post } }
        : { body: { blogs: [{ ...post, title: 'Old', tags: ['door', 'snow'] }] } },
  );
  expect(result).toMatchObject({ id: 'p1', title: 'Old', notUpdated: ['Title'] });
});

test.each([
  ['the list fails', { status: 500, body: {} }],
  ['the post is not in the list', { body: { blogs: [] } }],
])('update_blog_post returns the response of the update if %s', async (_, list) => {
  const { result } = await runWithAnswers(
    updateBlogPost,
    { ...form, postId: 'p1' },
    ({ method }) =>
      method === 'PUT' ? { body: { updatedBlogPost: { _id: 'p1', title: 'New' } } } : list,
  );
  expect(result).toEqual({ id: 'p1', title: 'New' });
});

test('update_blog_post counts the words of the content', () => {
  expect(wordsIn('<h1>Two&nbsp;words</h1><p>and<br>four <!-- not these --> more')).toBe(5);
  expect(wordsIn('<style>p { color: red }</style><p></p>')).toBe(0);
});

test('update_blog_post reports an unknown post', async () => {
  const { message } = await expectFailure(updateBlogPost, { ...form, postId: 'absentPost' });
  expect(message).toMatch(/did not accept this.*Blog post with id absentPost not found/);
});

test('update_blog_post requires every field of a post', async () => {
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
