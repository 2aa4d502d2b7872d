import { list, record, text } from '../operation';

const userIds = list(text('VCa734uS5pGAZuP4EP0u'));

const shape = {
  contactId: text('seD4PfOuKoVMLkEZqohJ'),
  followers: userIds.meta({ label: 'Follower User IDs' }),
};

/** The followers of a contact after some were added. */
export const addedFollowers = record({
  ...shape,
  followersAdded: userIds.meta({ label: 'Added Follower User IDs' }),
});

/** The followers of a contact after some were removed. */
export const removedFollowers = record({
  ...shape,
  followersRemoved: userIds.meta({ label: 'Removed Follower User IDs' }),
});
