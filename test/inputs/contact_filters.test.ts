import { errorFields, runWithAnswers } from '../../harness/driver';
import searchContacts from '../../triggers/contacts/search_contacts';

const search = (form: object) =>
  runWithAnswers(searchContacts, { ...form }, () => ({ body: { contacts: [] } }));

const filter = (filterField: string, filterOperator: string, filterValue?: string) => ({
  filters: [{ filterField, filterOperator, filterValue }],
});

test.each([
  [filter('city', 'eq', 'Dolomite'), { field: 'city', operator: 'eq', value: 'Dolomite' }],
  [filter('city', 'not_exists', 'x'), { field: 'city', operator: 'not_exists' }],
  [filter('source', 'lte', 'm'), { field: 'source', operator: 'range', value: { lte: 'm' } }],
  [filter('dnd', 'eq', 'TRUE'), { field: 'dnd', operator: 'eq', value: true }],
  [filter('dnd', 'not_eq', 'false'), { field: 'dnd', operator: 'not_eq', value: false }],
  [
    { updatedAfter: '2026-01-05T00:00:00-06:00' },
    { field: 'dateUpdated', operator: 'range', value: { gte: '2026-01-05T06:00:00.000Z' } },
  ],
  [
    {
      customFieldFilters: [
        { customFieldId: 'f1', customFieldOperator: 'contains', customFieldValue: 'blue' },
      ],
    },
    { field: 'customFields.f1', operator: 'contains', value: 'blue' },
  ],
])('%j', async (form, expected) => {
  const { requests } = await search(form);
  expect(requests[0]?.body).toMatchObject({ filters: [expected] });
});

test.each([
  [filter('city', 'eq'), 'Value: is required in a filter with Is.'],
  [filter('dnd', 'eq', 'yes'), 'Value: use true or false for Do Not Disturb.'],
  [filter('city', 'eq', 'x'.repeat(76)), 'More Filters 1, Value: is more than 75 characters.'],
  [filter('phone', 'eq', '1'), 'More Filters 1, Field: is not one of:'],
])('%j is rejected, and no request is sent', async (form, message) => {
  const run = await search(form);
  expect(errorFields(run).message).toContain(message);
  expect(run.requests).toEqual([]);
});
