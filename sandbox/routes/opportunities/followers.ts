import * as z from 'zod';
import { route } from '../../route';
import { list, queryFlag } from '../../validation';
import { added } from '../contacts/tags';
import { changeOpportunity, opportunityOf } from './opportunity';

const body = z.strictObject({ followers: list });

export const followers = [
  route({
    endpoint: 'POST /opportunities/{id}/followers',
    version: '2021-07-28',
    scope: 'opportunities.write',
    level: 'location',
    body,
    status: 201,
    answer: (call) => {
      const opportunity = opportunityOf(call);
      const followersAdded = added(opportunity.followers, call.body.followers);
      const after = [...opportunity.followers, ...followersAdded];
      changeOpportunity(call.state, opportunity, { followers: after });
      return { followers: after, followersAdded };
    },
  }),

  route({
    endpoint: 'DELETE /opportunities/{id}/followers',
    version: '2021-07-28',
    scope: 'opportunities.write',
    level: 'location',
    query: z.strictObject({ isRemoveAllFollowers: queryFlag.default(false) }),
    body,
    answer: (call) => {
      const opportunity = opportunityOf(call);
      const followersRemoved = opportunity.followers.filter(
        (id) => call.query.isRemoveAllFollowers || call.body.followers.includes(id),
      );
      const after = added(followersRemoved, opportunity.followers);
      changeOpportunity(call.state, opportunity, { followers: after });
      return { followers: after, followersRemoved };
    },
  }),
];
