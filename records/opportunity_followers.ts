import { list, record, text } from '../operation';

const userIds = (label: string, userId = 'VCa734uS5pGAZuP4EP0u') => list(text(userId, { label }));

const shape = {
  opportunityId: text('yWQobCRIhRguQtD2llvk'),
  followers: userIds('Follower User IDs'),
};

/** The followers of an opportunity after some were added. */
export const addedOpportunityFollowers = record({
  ...shape,
  followersAdded: userIds('Added Follower User IDs'),
});

/** The followers of an opportunity after some were removed. */
export const removedOpportunityFollowers = record({
  ...shape,
  followersRemoved: userIds('Removed Follower User IDs', 'Qi62hhTQD93ySj0wvhTO'),
});
