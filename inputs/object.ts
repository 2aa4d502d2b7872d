import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown, type Item } from '../operation';

/** What every sub-account has, whether its list of objects names them or not. */
const standard: Item[] = [
  { key: 'contact', labels: { singular: 'Contact' } },
  { key: 'opportunity', labels: { singular: 'Opportunity' } },
  { key: 'business', labels: { singular: 'Business' } },
];

export const objectDropdown = dropdown({
  key: 'object_dropdown',
  noun: 'Object',
  scope: 'objects/schema.readonly',
  input: z.object({}),
  request: (_, { locationId }) => ({ method: 'GET', path: path`/objects/`, query: { locationId } }),
  result: ({ objects }: { objects?: Item[] | null }) => {
    const listed = objects ?? [];
    const keys = listed.map(({ key }) => key);
    return [...standard.filter(({ key }) => !keys.includes(key)), ...listed];
  },
  value: ({ key }) => key,
  title: ({ labels }) => Object(labels).singular,
});

/** A kind of records by its key: contact, opportunity, business, custom_objects.… */
export const objectKey = () =>
  z
    .string()
    .trim()
    .regex(/^[\w-]+(\.[\w-]+)*$/, {
      error: 'is not the key of an object, like contact or custom_objects.pet.',
    })
    .meta({ label: 'Object', ...choicesFrom(objectDropdown) });
