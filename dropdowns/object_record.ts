import * as z from 'zod';
import { propertiesIfKnown } from '../highlevel/object_schemas';
import { listObjectRecords } from '../lists/object_records';
import { keyOfObject } from '../lists/objects';
import { dayOf, objectRecordTitle } from '../lists/titles';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'object_record_dropdown',
  noun: 'Record',
  ...listObjectRecords,
  input: z.object({ schemaKey: keyOfObject().meta({ label: 'Object' }) }),
  // The object's definition says which property is the record's name; it costs one request an hour.
  enrich: async (session, items) => {
    const properties = items.length ? await propertiesIfKnown(session, items[0]?.objectKey) : [];
    return items.map((item) => ({ ...item, title: objectRecordTitle(item, properties) }));
  },
  title: ({ title }: Item) => title,
  details: ({ createdAt }: Item) => [dayOf(createdAt) && `created ${dayOf(createdAt)}`],
  isPaged: true,
});
