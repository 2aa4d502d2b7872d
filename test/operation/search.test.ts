import { errorFields, runWithAnswers } from '../../harness/driver';
import findAppointment from '../../searches/calendars/find_appointment';
import findObjectRecord from '../../searches/objects/find_object_record';
import findOpportunity from '../../searches/opportunities/find_opportunity';

/** Opportunities with similar names, a hundred per page; the searched one is on the last page. */
const opportunitiesOn = (pages: number, page: number) =>
  Array.from({ length: page < pages ? 100 : 3 }, (_, index) => ({
    id: `${page}-${index}`,
    name: page === pages && index === 2 ? 'Whitening' : `Whitening ${page}-${index}`,
  }));

const listing =
  (pages: number) =>
  ({ path, query = {} }: { path: string; query?: Record<string, unknown> }) => ({
    body: path.endsWith('/search')
      ? { opportunities: opportunitiesOn(pages, Number(query.page ?? 1)) }
      : {},
  });

const searches = ({ requests }: { requests: { path: string }[] }) =>
  requests.filter(({ path }) => path.endsWith('/search')).length;

test('a search reads more pages while it finds only similar records', async () => {
  const run = await runWithAnswers(findOpportunity, { name: 'whitening' }, listing(3));
  expect(run.result).toMatchObject([{ id: '3-2', name: 'Whitening' }]);
  expect(searches(run)).toBe(3);
});

test('it returns no result only at the end of the list', async () => {
  const run = await runWithAnswers(findOpportunity, { name: 'Crown' }, listing(3));
  expect(run.result).toEqual([]);
  expect(searches(run)).toBe(3);
});

test('a list that is too long for a run is an error and not an empty result', async () => {
  const run = await runWithAnswers(findOpportunity, { name: 'Crown' }, listing(50));
  expect(errorFields(run)).toMatchObject({
    code: 'too_many',
    message: expect.stringMatching(/^HighLevel found more than 2,000 similar records/),
  });
  expect(searches(run)).toBe(20);
});

test('a repeated page, or a response without a list, is also an error', async () => {
  const again = await runWithAnswers(findOpportunity, { name: 'Crown' }, () => ({
    body: { opportunities: opportunitiesOn(2, 1) },
  }));
  expect(errorFields(again).message).toMatch(/^HighLevel sent the same records again for page 2/);
  const broken = await runWithAnswers(findOpportunity, { name: 'Crown' }, ({ query = {} }) => ({
    body: query.page ? {} : { opportunities: opportunitiesOn(2, 1) },
  }));
  expect(errorFields(broken).code).toBe('unknown_shape');
});

test('a search for an object record also reads every page', async () => {
  const form = { schemaKey: 'custom_objects.pet', property: 'name', query: 'Bella' };
  const run = await runWithAnswers(findObjectRecord, form, ({ body }) => {
    const { page }: { page?: number } = { ...Object(body) };
    const records = Array.from({ length: page === 2 ? 1 : 100 }, (_, index) => ({
      id: `${page}-${index}`,
      properties: { name: page === 2 ? 'Bella' : `Bella ${index}` },
    }));
    return { body: { records } };
  });
  expect(run.result).toMatchObject([{ id: '2-0' }]);
});

test('other records take no further request', async () => {
  const events = [
    { id: 'a1', startTime: '2020-01-01 09:00:00', assignedUserId: 'u', calendarId: 'c' },
  ];
  const run = await runWithAnswers(findAppointment, { contactId: 'contact1' }, () => ({
    body: { events },
  }));
  expect(run.result).toEqual([]);
  expect(run.requests).toHaveLength(1);
});
