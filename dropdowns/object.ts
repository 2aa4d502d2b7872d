import * as z from 'zod';
import { listObjects } from '../lists/objects';
import { dropdown, type Item, mapRecords } from '../operation';

/** Objects that every sub-account has, even if its list of objects lacks them. */
const standard: Item[] = [
  { key: 'contact', labels: { singular: 'Contact' } },
  { key: 'opportunity', labels: { singular: 'Opportunity' } },
  { key: 'business', labels: { singular: 'Business' } },
];

export default dropdown({
  key: 'object_dropdown',
  noun: 'Object',
  ...listObjects,
  input: z.object({}),
  result: ({ objects }: { objects?: Item[] | null }) => {
    const listed = mapRecords(objects, (object) => object) ?? [];
    const keys = listed.map((object) => Object(object).key);
    return [...standard.filter(({ key }) => !keys.includes(key)), ...listed];
  },
  value: ({ key }) => key,
  title: ({ labels }) => Object(labels).singular,
  details: ({ key }) => [key],
});
