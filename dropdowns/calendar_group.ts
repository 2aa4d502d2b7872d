import * as z from 'zod';
import { dropdown } from '../operation';

export default dropdown({
  key: 'calendar_group_dropdown',
  noun: 'Calendar Group',
  endpoint: 'GET /calendars/groups',
  version: '2021-04-15',
  scope: 'calendars/groups.readonly',
  input: z.object({}),
  request: (_, { locationId }) => ({
    query: { locationId },
  }),
  result: 'groups',
});
