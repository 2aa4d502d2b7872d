import * as z from 'zod';
import { succeeded } from '../../highlevel/success';
import { opportunityId } from '../../inputs/opportunity';
import { followers } from '../../inputs/user';
import { action, type Item } from '../../operation';
import { addedOpportunityFollowers } from '../../records/opportunity_followers';

export default action({
  key: 'add_followers',
  noun: 'Opportunity Follower',
  label: 'Add Followers',
  description: 'Adds users as followers of an opportunity, and keeps the current ones.',
  endpoint: 'POST /opportunities/{id}/followers',
  idempotent: true,
  scope: 'opportunities.write',
  input: z.object({ id: opportunityId(), followers: followers() }),
  result: (body: Item, { id }) => succeeded(body) && { opportunityId: id, ...body },
  record: addedOpportunityFollowers,
});
