import { type Item, isItem, mapRecords } from '../operation';
import type { Place } from './place';

/** HighLevel documents no largest page; this one is what public programs use. */
const largestPage = 100;

/** The records of an object, in no order that is documented. All four of the search's names are required. */
export const listObjectRecords = {
  endpoint: 'POST /objects/{schemaKey}/records/search',
  scope: 'objects/record.readonly',
  request: (
    { query = '' }: { query?: string | undefined },
    { locationId, page = 0, pageSize }: Place,
  ) => ({
    body: { locationId, page: page + 1, pageLimit: pageSize(largestPage), query, searchAfter: [] },
  }),
  result: ({ records }: { records?: Item[] | null }, { schemaKey }: { schemaKey: string }) =>
    mapRecords(records, (record) => ofObject(record, schemaKey)),
} as const;

/** The record with the key of its object, which responses to a write leave out; what is no record stays so. */
export const ofObject = (record: Item, objectKey: string): Item =>
  isItem(record) && record.id ? { ...record, objectKey } : record;

/** The record that HighLevel responds to a write with. */
export const writtenObjectRecord = (
  { record }: { record?: Item | null },
  { schemaKey }: { schemaKey: string },
) => record && ofObject(record, schemaKey);
