import * as z from 'zod';
import { path } from '../highlevel/path';
import { dropdown } from '../operation';

export default dropdown({
  key: 'calendar_group_dropdown',
  noun: 'Calendar Group',
  scope: 'calendars/groups.readonly',
  input: z.object({}),
  request: (_, { locationId }) => ({
    method: 'GET',
    path: path`/calendars/groups`,
    query: { locationId },
    version: '2021-04-15',
  }),
  result: 'groups',
});
