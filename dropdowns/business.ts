import * as z from 'zod';
import { listBusinesses } from '../lists/businesses';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'business_dropdown',
  noun: 'Business',
  ...listBusinesses,
  input: z.object({}),
  details: ({ email, phone, city }: Item) => [email || phone, city],
  isPaged: true,
});
