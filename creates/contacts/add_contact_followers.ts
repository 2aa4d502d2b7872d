import * as z from 'zod';
import { succeeded } from '../../highlevel/success';
import { contactId } from '../../inputs/contact';
import { followers } from '../../inputs/user';
import { action, type Item } from '../../operation';
import { addedFollowers } from '../../records/contact_followers';

export default action({
  key: 'add_contact_followers',
  noun: 'Contact Follower',
  label: 'Add Contact Followers',
  description: 'Adds users as followers of a contact, and keeps the current ones.',
  endpoint: 'POST /contacts/{contactId}/followers',
  idempotent: true,
  scope: 'contacts.write',
  input: z.object({ contactId: contactId(), followers: followers() }),
  result: (body: Item, { contactId }) => succeeded(body) && { contactId, ...body },
  record: addedFollowers,
});
