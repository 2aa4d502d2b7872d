import * as z from 'zod';
import { added } from '../../owned';
import { route } from '../../route';
import { requiredText } from '../../validation';
import { changeOpportunity, knownOpportunity, opportunityOf, recordView } from './opportunity';
import {
  changesOf,
  createOpportunity,
  creation,
  opportunityIn,
  status,
  update,
  upsertion,
} from './opportunity_write';

export const records = [
  route({
    endpoint: 'POST /opportunities/',
    version: '2021-07-28',
    scope: 'opportunities.write',
    level: 'location',
    body: creation,
    status: 201,
    answer: ({ body: { locationId, contactId, ...written }, state }) => {
      const opportunity = createOpportunity(state, locationId, contactId, written);
      return { opportunity: recordView(state, opportunity) };
    },
  }),

  route({
    endpoint: 'POST /opportunities/upsert',
    version: '2021-07-28',
    scope: 'opportunities.write',
    level: 'location',
    body: upsertion,
    answer: ({ body, state }) => {
      const { id, locationId, contactId, followers = [], ...rest } = body;
      const { followersActionType, isRemoveAllFollowers, ...written } = rest;
      const known = id
        ? knownOpportunity(state, locationId, id)
        : opportunityIn(state, contactId, written.pipelineId);
      const opportunity = known ?? createOpportunity(state, locationId, contactId, written);
      const kept = isRemoveAllFollowers ? [] : opportunity.followers;
      const changed = changeOpportunity(state, opportunity, {
        ...changesOf(state, opportunity, written),
        followers:
          followersActionType === 'remove'
            ? added(followers, kept)
            : [...kept, ...added(kept, followers)],
      });
      return { new: !known, opportunity: recordView(state, changed) };
    },
  }),

  route({
    endpoint: 'GET /opportunities/{id}',
    version: '2021-07-28',
    scope: 'opportunities.readonly',
    level: 'location',
    answer: (call) => ({ opportunity: recordView(call.state, opportunityOf(call)) }),
  }),

  route({
    endpoint: 'PUT /opportunities/{id}',
    version: '2021-07-28',
    scope: 'opportunities.write',
    level: 'location',
    body: update,
    answer: (call) => {
      const { body, state } = call;
      const known = opportunityOf(call);
      const opportunity = changeOpportunity(state, known, changesOf(state, known, body));
      return { opportunity: recordView(state, opportunity) };
    },
  }),

  route({
    endpoint: 'DELETE /opportunities/{id}',
    version: '2021-07-28',
    scope: 'opportunities.write',
    level: 'location',
    answer: (call) => {
      call.state.opportunities.remove(opportunityOf(call).id);
      // Not the documented succeded (docs/highlevel_quirks.md#opportunity-answers).
      return { success: true };
    },
  }),

  route({
    endpoint: 'PUT /opportunities/{id}/status',
    version: '2021-07-28',
    scope: 'opportunities.write',
    level: 'location',
    body: z.strictObject({ status, lostReasonId: requiredText.optional() }),
    answer: (call) => {
      changeOpportunity(call.state, opportunityOf(call), call.body);
      return { succeded: true };
    },
  }),
];
