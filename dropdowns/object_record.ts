import * as z from 'zod';
import { listObjectRecords } from '../lists/object_records';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'object_record_dropdown',
  noun: 'Record',
  ...listObjectRecords,
  input: z.object({ schemaKey: z.string().min(1).meta({ label: 'Object' }) }),
  title: ({ properties }: Item) => {
    const { name, ...others }: Item = { ...Object(properties) };
    return name ?? Object.values(others).find((value) => typeof value === 'string' && value);
  },
  isPaged: true,
});
