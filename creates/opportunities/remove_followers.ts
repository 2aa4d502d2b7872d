import * as z from 'zod';
import { succeeded } from '../../highlevel/success';
import { isRemoveAllFollowers, opportunityId } from '../../inputs/opportunity';
import { followers } from '../../inputs/user';
import { action, type Item } from '../../operation';
import { removedOpportunityFollowers } from '../../records/opportunity_followers';

export default action({
  key: 'remove_followers',
  noun: 'Opportunity Follower',
  label: 'Remove Followers',
  description: 'Removes followers from an opportunity: the ones that you choose, or all of them.',
  endpoint: 'DELETE /opportunities/{id}/followers',
  scope: 'opportunities.write',
  input: z.object({
    id: opportunityId(),
    followers: followers(),
    isRemoveAllFollowers: isRemoveAllFollowers().optional(),
  }),
  request: ({ followers, isRemoveAllFollowers }) => ({
    query: { isRemoveAllFollowers },
    body: { followers },
  }),
  result: (body: Item, { id }) => succeeded(body) && { opportunityId: id, ...body },
  record: removedOpportunityFollowers,
});
