import * as z from 'zod';
import { listCustomFields } from '../lists/custom_fields';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'opportunity_custom_field_dropdown',
  noun: 'Opportunity Custom Field',
  ...listCustomFields,
  input: z.object({}),
  request: () => ({ query: { model: 'opportunity' } }),
  details: ({ fieldKey }: Item) => [fieldKey],
});
