import * as z from 'zod';
import { keyOfObject } from '../lists/objects';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'object_property_dropdown',
  noun: 'Property',
  endpoint: 'GET /objects/{schemaKey}',
  scope: 'objects/schema.readonly',
  input: z.object({ schemaKey: keyOfObject().meta({ label: 'Object' }) }),
  request: (_, { locationId }) => ({ query: { locationId, fetchProperties: 'true' } }),
  result: ({ fields }: { fields?: Item[] | null }) => fields,
  value: ({ fieldKey }) =>
    String(fieldKey ?? '')
      .split('.')
      .at(-1),
  details: ({ fieldKey }) => [fieldKey],
});
