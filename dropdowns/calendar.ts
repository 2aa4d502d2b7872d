import * as z from 'zod';
import { path } from '../highlevel/path';
import { dropdown } from '../operation';

export default dropdown({
  key: 'calendar_dropdown',
  noun: 'Calendar',
  scope: 'calendars.readonly',
  input: z.object({}),
  request: (_, { locationId }) => ({
    method: 'GET',
    path: path`/calendars/`,
    query: { locationId },
    version: '2021-04-15',
  }),
  result: 'calendars',
});
