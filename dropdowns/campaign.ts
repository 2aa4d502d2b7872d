import * as z from 'zod';
import { listCampaigns } from '../lists/campaigns';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'campaign_dropdown',
  noun: 'Campaign',
  ...listCampaigns,
  input: z.object({}),
  details: ({ status }: Item) => [status],
});
