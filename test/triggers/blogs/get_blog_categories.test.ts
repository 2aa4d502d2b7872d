import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import getBlogCategories from '../../../triggers/blogs/get_blog_categories';

const { blogCategories, locationId, locations } = seeded;

test('get_blog_categories returns the categories of the sub-account by their IDs', async () => {
  const { requests, result } = await runWithCassette(getBlogCategories, {});

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/blogs/categories',
      query: { locationId, limit: '20', offset: '0' },
      headers: headers.plain,
    },
  ]);
  expect(result).toMatchObject([
    { id: blogCategories.care, revision: '1', label: 'Home Care', urlSlug: 'home-care' },
    { id: blogCategories.kids, revision: '1', label: 'Children' },
    { id: blogCategories.practice, revision: '1', label: 'Our Practice' },
  ]);
});

test('get_blog_categories returns the last updated one first', async () => {
  const { result } = await runWithCassette(
    getBlogCategories,
    { triggerOn: 'new_or_updated' },
    { cassette: 'get_blog_categories.updated' },
  );
  expect(keysOf(result)[0]).toEqual([blogCategories.practice, '2026-06-01T16:00:00.000Z']);
});

test('get_blog_categories reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(getBlogCategories, {}, { connection });
  expect(message).toMatch(
    /^HighLevel refused this.*blogs\/category\.readonly.*does not have access/,
  );
});
