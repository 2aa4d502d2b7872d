import * as z from 'zod';
import { succeeded } from '../../highlevel/success';
import { contactId } from '../../inputs/contact';
import { followers } from '../../inputs/user';
import { action, type Item } from '../../operation';
import { removedFollowers } from '../../records/contact_followers';

export default action({
  key: 'remove_contact_followers',
  noun: 'Contact Follower',
  label: 'Remove Contact Followers',
  description: 'Removes followers from a contact, and keeps the others.',
  endpoint: 'DELETE /contacts/{contactId}/followers',
  scope: 'contacts.write',
  input: z.object({ contactId: contactId(), followers: followers() }),
  result: (body: Item, { contactId }) => succeeded(body) && { contactId, ...body },
  record: removedFollowers,
});
