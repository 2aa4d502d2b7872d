import * as z from 'zod';
import { associationTitle, listAssociations } from '../lists/associations';
import { dropdown } from '../operation';

export default dropdown({
  key: 'association_dropdown',
  noun: 'Association',
  ...listAssociations,
  input: z.object({}),
  title: associationTitle,
  isPaged: true,
});
