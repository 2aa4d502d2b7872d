import * as z from 'zod';
import { listCampaigns } from '../../lists/campaigns';
import { pollingTrigger } from '../../operation';
import { campaign } from '../../records/campaign';

export default pollingTrigger({
  key: 'list_campaigns',
  noun: 'Campaign',
  label: 'List Campaigns',
  description: 'Triggers when a campaign is created in the sub-account, or also updated.',
  ...listCampaigns,
  input: z.object({
    // The document lists no statuses, so the user can also enter another one.
    status: z
      .string()
      .trim()
      .optional()
      .meta({
        choices: { draft: 'Draft', published: 'Published' },
        description:
          'Only campaigns with this status. A campaign that gets this status counts as new.',
      }),
  }),
  record: campaign,
  firesOn: 'user choice',
  watches: ['status'],
});
