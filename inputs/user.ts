import { choice } from '../operation';
import { choicesFrom } from './choices';
import { id, listOf } from './kinds';

/** A user of the sub-account. */
export const userId = () => id().meta({ label: 'User', ...choicesFrom('user') });

/** Several users. Zapier offers no search step for list fields. */
export const userIds = () => listOf(userId()).meta({ label: 'Users' });

/** The place where a user works. */
export const userType = () =>
  choice({ account: 'Sub-Account User', agency: 'Agency User' }).meta({
    label: 'User Type',
  });

/** The role of a user. */
export const userRole = () => choice({ admin: 'Admin', user: 'User' }).meta({ label: 'User Role' });

/** The user to whom a record is assigned. */
export const assignedTo = () => userId().meta({ label: 'Assigned To' });

/** The users who are notified of changes to a record. */
export const followers = () =>
  listOf(userId()).meta({
    label: 'Followers',
    description: 'One user per line. HighLevel notifies followers of changes.',
  });
