import { runWithAnswers } from '../../../harness/driver';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import findObjectRecord from '../../../searches/objects/find_object_record';

const { locationId, treatmentPlans } = seeded;
const schemaKey = 'custom_objects.treatment_plan';

const search = (query: string) => ({
  method: 'POST',
  path: `/objects/${schemaKey}/records/search`,
  headers: headers.json,
  body: { locationId, page: 1, pageLimit: 100, query, searchAfter: [] },
});

const forProperties = {
  method: 'GET',
  path: `/objects/${schemaKey}`,
  query: { locationId, fetchProperties: 'true' },
  headers: headers.plain,
};

test('find_object_record finds the record whose property has the text', async () => {
  const { requests, result } = await runWithCassette(findObjectRecord, {
    schemaKey,
    property: 'reference',
    query: 'tp-1002',
  });
  expect(requests).toEqual([search('reference:tp-1002'), forProperties]);
  expect(result).toMatchObject([
    { id: treatmentPlans.aligners, properties: { name: 'Aligners for Sofia' } },
  ]);
  expect(result).toHaveLength(1);
});

test('find_object_record searches in all searchable properties', async () => {
  const { requests, result } = await runWithCassette(
    findObjectRecord,
    { schemaKey, query: 'whitening' },
    { cassette: 'find_object_record.text' },
  );
  expect(requests).toEqual([search('whitening'), forProperties]);
  expect(result).toMatchObject([{ id: treatmentPlans.whitening }]);
});

test('find_object_record returns nothing if only a part of the property matches', async () => {
  const { requests, result } = await runWithCassette(
    findObjectRecord,
    { schemaKey, property: 'name', query: 'Whitening' },
    { cassette: 'find_object_record.nobody' },
  );
  expect(requests).toEqual([search('name:Whitening'), search('Whitening')]);
  expect(result).toEqual([]);
});

test('find_object_record finds by the value of an amount, and by one of several values', async () => {
  const records = [
    { id: 'r1', properties: { price: { currency: 'default', value: 7.5 }, tags: ['a', 'b'] } },
    { id: 'r2', properties: { price: 8, tags: 'c' } },
    { id: 'r3', properties: null },
  ];
  const found = async (property: string, query: string) => {
    const answer = () => ({ body: { records, total: 3, fields: [] } });
    const { result } = await runWithAnswers(
      findObjectRecord,
      { schemaKey, property, query },
      answer,
    );
    return Object(result).map(({ id }: { id: string }) => id);
  };
  expect(await found('price', '7.5')).toEqual(['r1']);
  expect(await found('tags', 'B')).toEqual(['r1']);
  expect(await found('tags', 'c')).toEqual(['r2']);
});

test('find_object_record requires an object and a text', async () => {
  const { message } = await expectFailure(findObjectRecord, { query: ' ' }, { cassette: null });
  expect(message).toBe('Object: is required. Search Text: is required.');
});
