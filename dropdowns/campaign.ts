import * as z from 'zod';
import { listCampaigns } from '../lists/campaigns';
import { dropdown } from '../operation';

export default dropdown({
  key: 'campaign_dropdown',
  noun: 'Campaign',
  ...listCampaigns,
  input: z.object({}),
});
