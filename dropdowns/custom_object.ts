import * as z from 'zod';
import { listObjects } from '../lists/objects';
import { dropdown, filterRecords, type Item } from '../operation';

/** Contacts and opportunities have endpoints of their own and are not accepted here. */
const others: unknown[] = ['contact', 'opportunity'];

export default dropdown({
  key: 'custom_object_dropdown',
  noun: 'Object',
  ...listObjects,
  input: z.object({}),
  result: ({ objects }: { objects?: Item[] | null }) =>
    filterRecords(objects, ({ key }) => !others.includes(key)),
  value: ({ key }) => key,
  title: ({ labels, key }) => Object(labels).singular || key,
  details: ({ key }) => [key],
});
