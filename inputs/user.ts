import { choice } from '../operation';
import { choicesFrom } from './choices';
import { id, listOf } from './kinds';

/** A user of the sub-account. */
export const userId = () => id().meta({ label: 'User', ...choicesFrom('user') });

/** Several users; Zapier fills no list by a search. */
export const userIds = () => listOf(userId()).meta({ label: 'Users' });

/** Where a user works. */
export const userType = () =>
  choice({ account: 'Sub-Account User', agency: 'Agency User' }).meta({
    label: 'User Type',
  });

/** What a user may do where they work. */
export const userRole = () => choice({ admin: 'Admin', user: 'User' }).meta({ label: 'User Role' });

/** Whom a record is assigned to. */
export const assignedTo = () => userId().meta({ label: 'Assigned To' });

/** Users who are notified of what happens to a record. */
export const followers = () =>
  listOf(userId()).meta({
    label: 'Followers',
    description: 'One user per line. HighLevel notifies followers of changes.',
  });
