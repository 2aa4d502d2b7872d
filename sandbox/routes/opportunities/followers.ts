import * as z from 'zod';
import { adding, removing } from '../../owned';
import { route } from '../../route';
import { list, queryFlag } from '../../validation';
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
      const { changed: followersAdded, after } = adding(opportunity.followers, call.body.followers);
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
      const named = call.query.isRemoveAllFollowers ? opportunity.followers : call.body.followers;
      const { changed: followersRemoved, after } = removing(opportunity.followers, named);
      changeOpportunity(call.state, opportunity, { followers: after });
      return { followers: after, followersRemoved };
    },
  }),
];
