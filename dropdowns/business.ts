import * as z from 'zod';
import { listBusinesses } from '../lists/businesses';
import { dropdown } from '../operation';

export default dropdown({
  key: 'business_dropdown',
  noun: 'Business',
  ...listBusinesses,
  input: z.object({}),
  isPaged: true,
});
