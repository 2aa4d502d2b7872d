import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import getBlogPosts from '../../../triggers/blogs/get_blog_posts';

const { blogAuthors, blogCategories, blogPosts, locationId, locations } = seeded;
const { journal: blogId } = seeded.blogs;

test('get_blog_posts returns the posts of a blog by their IDs', async () => {
  const { requests, result } = await runWithCassette(getBlogPosts, { blogId });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/blogs/posts/all',
      query: { locationId, blogId, limit: '50', offset: '0' },
      headers: headers.plain,
    },
  ]);
  expect(keysOf(result)).toEqual([
    [blogPosts.flossing, '1'],
    [blogPosts.firstVisit, '1'],
    [blogPosts.winterHours, '1'],
  ]);
  expect(result).toMatchObject([
    {
      title: 'Five Minutes of Flossing',
      status: 'PUBLISHED',
      urlSlug: 'five-minutes-of-flossing',
      author: blogAuthors.ingrid,
      categories: [blogCategories.care],
      tags: ['flossing', 'habits'],
      archived: false,
      publishedAt: '2026-02-10T17:00:00.000Z',
    },
    {},
    {},
  ]);
});

test('get_blog_posts returns updated posts that match the filters, the last updated first', async () => {
  const { requests, result } = await runWithCassette(
    getBlogPosts,
    { blogId, searchTerm: 'fi', status: 'PUBLISHED', triggerOn: 'new_or_updated' },
    { cassette: 'get_blog_posts.updated', meta: { isLoadingSample: true } },
  );

  expect(requests[0]?.query).toEqual({
    locationId,
    blogId,
    searchTerm: 'fi',
    status: 'PUBLISHED',
    limit: '10',
    offset: '0',
  });
  expect(keysOf(result)).toEqual([
    [blogPosts.firstVisit, '2026-09-02T19:40:00.000Z'],
    [blogPosts.flossing, '2026-02-11T08:15:00.000Z'],
  ]);
});

test('get_blog_posts reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(getBlogPosts, { blogId }, { connection });
  expect(message).toMatch(/^HighLevel refused this.*blogs\/posts\.readonly.*does not have access/);
});

test('get_blog_posts requires the blog and for a status that exists', async () => {
  const { message } = await expectFailure(getBlogPosts, { status: 'GONE' }, { cassette: null });
  expect(message).toMatch(/^Blog: is required\. Status: is not one of: DRAFT, PUBLISHED/);
});
