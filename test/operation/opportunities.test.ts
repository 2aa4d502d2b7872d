import { runWithAnswers } from '../../harness/driver';
import { keysOf } from '../../harness/results';
import searchOpportunities from '../../triggers/opportunities/search_opportunities';

/** 250 opportunities, the newest first, in pages. */
const manyPages = (query: Record<string, string | string[]> = {}) => {
  const [page, limit] = [Number(query.page), Number(query.limit)];
  const from = (page - 1) * limit;
  return {
    opportunities: Array.from({ length: Math.min(limit, 250 - from) }, (_, index) => ({
      id: `opportunity${from + index}`,
      createdAt: new Date(Date.UTC(2026, 0, 1) - (from + index) * 60_000).toISOString(),
    })),
  };
};

const pagesFor = async (input: Record<string, unknown>, meta = {}) => {
  const { requests, result } = await runWithAnswers(
    searchOpportunities,
    input,
    ({ query }) => ({ body: manyPages(query) }),
    { meta },
  );
  return { pages: requests.map(({ query }) => query?.page), count: keysOf(result).length };
};

test('search_opportunities reads the number of newest records in the form', async () => {
  expect(await pagesFor({ limit: '150' })).toEqual({ pages: ['1', '2'], count: 150 });
});

test('search_opportunities reads all of them for updates, and when the Zap is turned on', async () => {
  const all = { pages: ['1', '2', '3'], count: 250 };
  expect(await pagesFor({ limit: '150', triggerOn: 'new_or_updated' })).toEqual(all);
  expect(await pagesFor({ limit: '150' }, { isPopulatingDedupe: true })).toEqual(all);
});

test('search_opportunities reads on if HighLevel returns fewer a page than requested', async () => {
  const small = ({ query }: { query?: Record<string, string | string[]> }) => {
    const limit = String(Math.min(50, Number(query?.limit)));
    return { body: { ...manyPages({ ...query, limit }), meta: { total: 250 } } };
  };
  const { requests, result } = await runWithAnswers(
    searchOpportunities,
    { triggerOn: 'new_or_updated' },
    small,
  );
  expect(keysOf(result)).toHaveLength(250);
  expect(requests).toHaveLength(5);
});
