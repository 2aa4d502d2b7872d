import * as z from 'zod';
import { listObjects } from '../lists/objects';
import { dropdown, filterRecords, type Item } from '../operation';

/** Their records have endpoints of their own; those of objects do not take them. */
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
