import { type Item, isItem, mapRecords } from '../operation';
import type { Place } from './place';

/** HighLevel documents no largest page; public programs use this one. */
const largestPage = 100;

/** The records of an object; no order is documented. The search requires all four parameters. */
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

/** Adds the key of the object, which responses to a write lack. Anything but a record stays unchanged. */
export const ofObject = (record: Item, objectKey: string): Item =>
  isItem(record) && record.id ? { ...record, objectKey } : record;

/** The record in the response to a write. */
export const writtenObjectRecord = (
  { record }: { record?: Item | null },
  { schemaKey }: { schemaKey: string },
) => record && ofObject(record, schemaKey);
