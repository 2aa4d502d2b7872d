import { list, record, text } from '../operation';

const userIds = (label: string, userId = 'VCa734uS5pGAZuP4EP0u') => list(text(userId), { label });

const shape = {
  contactId: text('seD4PfOuKoVMLkEZqohJ'),
  followers: userIds('Follower User IDs'),
};

/** The followers of a contact after some were added. */
export const addedFollowers = record({
  ...shape,
  followersAdded: userIds('Added Follower User IDs'),
});

/** The followers of a contact after some were removed. */
export const removedFollowers = record({
  ...shape,
  followersRemoved: userIds('Removed Follower User IDs', 'Qi62hhTQD93ySj0wvhTO'),
});
