import * as z from 'zod';
import { associationTitle, listAssociations } from '../lists/associations';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'association_key_dropdown',
  noun: 'Association Key',
  ...listAssociations,
  input: z.object({}),
  value: ({ key }: Item) => key,
  title: associationTitle,
  isPaged: true,
});
