import * as z from 'zod';
import { listCustomFields } from '../lists/custom_fields';
import { dropdown, filterRecords, type Item } from '../operation';

export default dropdown({
  key: 'file_custom_field_dropdown',
  noun: 'Custom Field',
  ...listCustomFields,
  input: z.object({}),
  request: () => ({ query: { model: 'contact' } }),
  result: ({ customFields }: { customFields?: Item[] | null }) =>
    filterRecords(customFields, ({ dataType }) => dataType === 'FILE_UPLOAD'),
  details: ({ fieldKey }: Item) => [fieldKey],
});
