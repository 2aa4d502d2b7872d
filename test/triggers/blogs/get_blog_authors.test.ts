import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import getBlogAuthors from '../../../triggers/blogs/get_blog_authors';

const { blogAuthors, locationId, locations } = seeded;

test('get_blog_authors returns the authors of the sub-account by their IDs', async () => {
  const { requests, result } = await runWithCassette(getBlogAuthors, {});

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/blogs/authors',
      query: { locationId, limit: '20', offset: '0' },
      headers: headers.plain,
    },
  ]);
  expect(result).toMatchObject([
    { id: blogAuthors.ingrid, revision: '1', name: 'Ingrid Solberg', locationId },
    { id: blogAuthors.tomas, revision: '1', name: 'Tomas Reed' },
  ]);
  expect(result).not.toMatchObject([{ _id: expect.anything() }, {}]);
});

test('get_blog_authors returns the last updated one first', async () => {
  const { result } = await runWithCassette(
    getBlogAuthors,
    { triggerOn: 'new_or_updated' },
    { cassette: 'get_blog_authors.updated' },
  );
  expect(keysOf(result)).toEqual([
    [blogAuthors.tomas, '2026-05-12T17:30:00.000Z'],
    [blogAuthors.ingrid, '2026-02-03T18:00:00.000Z'],
  ]);
});

test('get_blog_authors reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(getBlogAuthors, {}, { connection });
  expect(message).toMatch(/^HighLevel refused this.*blogs\/author\.readonly.*does not have access/);
});
