import * as z from 'zod';
import { dropdown } from '../operation';

export default dropdown({
  key: 'calendar_dropdown',
  noun: 'Calendar',
  endpoint: 'GET /calendars/',
  version: '2021-04-15',
  scope: 'calendars.readonly',
  input: z.object({}),
  request: (_, { locationId }) => ({
    query: { locationId },
  }),
  result: 'calendars',
});
