import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown } from '../operation';
import { id } from './kinds';

export const campaignDropdown = dropdown({
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

/** A campaign of the sub-account. */
export const campaignId = () => id().meta({ label: 'Campaign', ...choicesFrom(campaignDropdown) });
