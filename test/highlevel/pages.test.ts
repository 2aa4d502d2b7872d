import { byLastMessageDate } from '../../highlevel/pages';
import { path } from '../../highlevel/path';

const request = {
  method: 'GET' as const,
  path: path`/conversations/search`,
  query: { locationId: 'l1', limit: 3 },
};

const pageAfter = (...dates: number[]) => {
  const items = dates.map((lastMessageDate) => ({ lastMessageDate }));
  return byLastMessageDate(request, items)?.query;
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
