import * as z from 'zod';
import { dropdown, type Item } from '../operation';

type Accounts = { results?: { accounts?: Item[] | null } | null };

/** The social media accounts that the social planner posts to. */
export default dropdown({
  key: 'social_account_dropdown',
  noun: 'Social Account',
  endpoint: 'GET /social-media-posting/{locationId}/accounts',
  scope: 'socialplanner/account.readonly',
  input: z.object({}),
  result: ({ results }: Accounts) => results?.accounts,
  title: ({ name, platform, isExpired }: Item) =>
    name && `${name} (${[platform, isExpired && 'expired'].filter(Boolean).join(', ')})`,
});
