import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import getBlogs from '../../../triggers/blogs/get_blogs_by_location';

const { blogs, locationId, locations } = seeded;

test('get_blogs_by_location returns the blogs of the sub-account by their IDs', async () => {
  const { requests, result } = await runWithCassette(getBlogs, {});

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/blogs/site/all',
      query: { locationId, limit: '100', skip: '0' },
      headers: headers.plain,
    },
  ]);
  expect(result).toEqual([
    { id: blogs.journal, revision: '1', name: 'Harbor Dental Journal' },
    { id: blogs.team, revision: '1', name: 'Team News' },
  ]);
});

test('get_blogs_by_location returns only those whose name holds a text', async () => {
  const { requests, result } = await runWithCassette(
    getBlogs,
    { searchTerm: 'team' },
    { cassette: 'get_blogs_by_location.found', meta: { isLoadingSample: true } },
  );

  expect(requests[0]?.query).toEqual({ locationId, searchTerm: 'team', limit: '10', skip: '0' });
  expect(keysOf(result)).toEqual([[blogs.team, '1']]);
});

test('get_blogs_by_location reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(getBlogs, {}, { connection });
  expect(message).toMatch(
    /^HighLevel refused this.*scope blogs\/list\.readonly.*does not have access/,
  );
});
