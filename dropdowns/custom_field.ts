import * as z from 'zod';
import { listCustomFields } from '../lists/custom_fields';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'custom_field_dropdown',
  noun: 'Custom Field',
  ...listCustomFields,
  input: z.object({}),
  request: () => ({ query: { model: 'contact' } }),
  details: ({ fieldKey }: Item) => [fieldKey],
});
