import * as z from 'zod';
import { listCalendars } from '../lists/calendars';
import { dropdown } from '../operation';

export default dropdown({
  key: 'calendar_dropdown',
  noun: 'Calendar',
  ...listCalendars,
  input: z.object({}),
});
