import {
  byCursor,
  byLastMessageDate,
  byLastMessageId,
  bySearchAfter,
  byStartAfter,
} from '../../highlevel/pages';
import { path } from '../../highlevel/path';

const request = {
  method: 'GET' as const,
  path: path`/conversations/search`,
  query: { locationId: 'l1', limit: 3 },
};

const pageAfter = (...dates: number[]) => {
  const items = dates.map((lastMessageDate) => ({ lastMessageDate }));
  const next = byLastMessageDate(request, items);
  return next === 'unknown' ? next : next?.query;
};

describe('pages by the date of the last message', () => {
  test('start at the last date again, because other messages may have the same date', () => {
    expect(pageAfter(1_700_000_000_009, 1_700_000_000_005, 1_700_000_000_005)).toEqual({
      ...request.query,
      startAfterDate: 1_700_000_000_006,
    });
  });

  test('go on if a whole page has the same date', () => {
    expect(pageAfter(1_700_000_000_005, 1_700_000_000_005, 1_700_000_000_005)).toEqual({
      ...request.query,
      startAfterDate: 1_700_000_000_005,
    });
  });

  test('end after a page that is not full', () => {
    expect(pageAfter(1_700_000_000_009, 1_700_000_000_005)).toBeUndefined();
  });
});

const post = { method: 'POST' as const, path: path`/contacts/search`, body: { pageLimit: 1 } };

test.each([
  ['the sort values', bySearchAfter(post, [{ id: 'c1' }])],
  ['the ID', byStartAfter({ ...request, query: { limit: 1 } }, [{ dateAdded: 1_700_000_000_000 }])],
  ['the time', byStartAfter({ ...request, query: { limit: 1 } }, [{ id: 'c1' }])],
  ['the ID of the message', byLastMessageId(request, [{ nextPage: true }])],
  ['a cursor that is a text', byCursor(request, [{ nextCursor: {} }])],
])('a full page whose last record lacks %s does not end the list', (_, next) => {
  expect(next).toBe('unknown');
});

test.each([
  ['ISO 8601', '2023-11-14T22:13:20.000Z'],
  ['milliseconds', 1_700_000_000_000],
  ['milliseconds as a text', '1700000000000'],
  ['seconds', 1_700_000_000],
  ['seconds and nanoseconds', { _seconds: 1_700_000_000, _nanoseconds: 0 }],
])('contacts are paged by a time in %s', (_, dateAdded) => {
  expect(byStartAfter({ ...request, query: { limit: 1 } }, [{ id: 'c1', dateAdded }])).toEqual({
    ...request,
    query: { limit: 1, startAfter: 1_700_000_000_000, startAfterId: 'c1' },
  });
});
