import * as z from 'zod';
import { path } from '../highlevel/path';
import { dropdown } from '../operation';

export default dropdown({
  key: 'lost_reason_dropdown',
  noun: 'Lost Reason',
  scope: 'opportunities.readonly',
  input: z.object({}),
  request: (_, { locationId, page }) => ({
    method: 'GET',
    path: path`/opportunities/lost-reason`,
    query: { locationId, limit: 100, skip: page * 100 },
  }),
  result: 'lostReasons',
  isPaged: true,
});
