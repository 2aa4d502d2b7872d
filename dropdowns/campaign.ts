import * as z from 'zod';
import { dropdown } from '../operation';

export default dropdown({
  key: 'campaign_dropdown',
  noun: 'Campaign',
  endpoint: 'GET /campaigns/',
  scope: 'campaigns.readonly',
  input: z.object({}),
  request: (_, { locationId }) => ({
    query: { locationId },
  }),
  result: 'campaigns',
});
