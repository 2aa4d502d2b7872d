import createBlogPost from '../../../creates/blogs/create_blog_post';
import { sandboxMoment } from '../../../harness/moment';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { blogAuthors, blogCategories, blogs, locationId } = seeded;

const form = {
  blogId: blogs.journal,
  title: 'Ten Tips for Brushing',
  rawHTML: '<h1>Ten Tips</h1><p>Take your time.</p>',
  description: 'How to brush in two minutes.',
  urlSlug: 'ten-tips-for-brushing',
  author: blogAuthors.ingrid,
  categories: [blogCategories.care, blogCategories.kids],
  imageUrl: 'https://example.com/brush.jpg',
  imageAltText: 'A toothbrush in a glass',
  status: 'SCHEDULED',
  publishedAt: '2026-12-01T09:30:00-08:00',
};

test("create_blog_post sends the form's values and returns the post", async () => {
  const { requests, result } = await runWithCassette(createBlogPost, {
    ...form,
    tags: ['brushing', ''],
    canonicalLink: 'https://example.com/ten-tips',
  });

  const { blogId, rawHTML, ...rest } = form;
  expect(requests).toEqual([
    {
      method: 'POST',
      path: '/blogs/posts',
      headers: headers.json,
      body: {
        ...rest,
        blogId,
        rawHTML,
        locationId,
        publishedAt: '2026-12-01T17:30:00.000Z',
        tags: ['brushing'],
        canonicalLink: 'https://example.com/ten-tips',
      },
    },
  ]);
  expect(result).toEqual({
    ...rest,
    id: expect.any(String),
    publishedAt: '2026-12-01T17:30:00.000Z',
    tags: ['brushing'],
    canonicalLink: 'https://example.com/ten-tips',
    archived: false,
    updatedAt: sandboxMoment,
  });
});

test('create_blog_post reports an unknown category', async () => {
  const { message } = await expectFailure(createBlogPost, {
    ...form,
    categories: 'absentCategory',
  });
  expect(message).toMatch(/did not accept this.*Category with id absentCategory not found/);
});

test('create_blog_post reports every missing or invalid field', async () => {
  const wrong = { ...form, title: '', categories: [], status: 'LIVE', publishedAt: '2026-02-30' };
  const { message } = await expectFailure(createBlogPost, wrong, { cassette: null });
  expect(message).toMatch(
    /^Title: is required\. Categories: is required\. Status: is not one of: .* Publication Date: is not a date/,
  );
});
