import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import checkBlogUrlSlug from '../../../triggers/blogs/check_blog_url_slug';

const { blogPosts, blogs, locationId, locations } = seeded;
const urlSlug = 'winter-hours';

test('check_blog_url_slug returns a slug that is taken', async () => {
  const { requests, result } = await runWithCassette(checkBlogUrlSlug, { urlSlug: ` ${urlSlug} ` });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/blogs/posts/url-slug-exists',
      query: { locationId, urlSlug },
      headers: headers.plain,
    },
  ]);
  expect(result).toEqual([
    { id: urlSlug, urlSlug, exists: true, revision: expect.stringMatching(/^[\da-f]{16}$/) },
  ]);
});

test('check_blog_url_slug leaves a post out and does not send its blog', async () => {
  const { requests, result } = await runWithCassette(
    checkBlogUrlSlug,
    { urlSlug, blogId: blogs.journal, postId: blogPosts.winterHours },
    { cassette: 'check_blog_url_slug.free' },
  );

  expect(requests[0]?.query).toEqual({ locationId, urlSlug, postId: blogPosts.winterHours });
  expect(result).toMatchObject([{ id: urlSlug, exists: false }]);
});

test('check_blog_url_slug reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(checkBlogUrlSlug, { urlSlug }, { connection });
  expect(message).toMatch(/^HighLevel refused this.*check-slug\.readonly.*does not have access/);
});
