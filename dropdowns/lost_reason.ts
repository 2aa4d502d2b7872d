import * as z from 'zod';
import { dropdown } from '../operation';

export default dropdown({
  key: 'lost_reason_dropdown',
  noun: 'Lost Reason',
  endpoint: 'GET /opportunities/lost-reason',
  scope: 'opportunities.readonly',
  input: z.object({}),
  request: (_, { locationId, page }) => ({ query: { locationId, limit: 100, skip: page * 100 } }),
  result: 'lostReasons',
  isPaged: true,
});
