import * as z from 'zod';
import { listCalendars } from '../lists/calendars';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'calendar_dropdown',
  noun: 'Calendar',
  ...listCalendars,
  input: z.object({}),
  details: ({ slug, isActive }: Item) => [slug, isActive === false && 'inactive'],
});
