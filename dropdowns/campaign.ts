import * as z from 'zod';
import { path } from '../highlevel/path';
import { dropdown } from '../operation';

export default dropdown({
  key: 'campaign_dropdown',
  noun: 'Campaign',
  scope: 'campaigns.readonly',
  input: z.object({}),
  request: (_, { locationId }) => ({
    method: 'GET',
    path: path`/campaigns/`,
    query: { locationId },
  }),
  result: 'campaigns',
});
