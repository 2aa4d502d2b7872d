import * as z from 'zod';
import { byStartAfter } from '../../highlevel/pages';
import { searchText } from '../../inputs/kinds';
import { pollingTrigger } from '../../operation';
import { contact } from '../../records/contact';

export default pollingTrigger({
  key: 'list_contacts_deprecated',
  noun: 'Contact',
  label: 'List Contacts (Deprecated)',
  description:
    'Triggers when a contact is created. This list is deprecated; Search Contacts is faster and finds more.',
  endpoint: 'GET /contacts/',
  scope: 'contacts.readonly',
  input: z.object({
    query: searchText(
      'Only contacts whose name, email or phone holds this. HighLevel does not say in which order it lists contacts, so all of them are read: with thousands of them, use Search Contacts.',
    ),
  }),
  request: ({ query }, { locationId, pageSize }) => ({
    query: { locationId, query, limit: pageSize(100) },
  }),
  result: 'contacts',
  record: contact,
  firesOn: 'user choice',
  watches: ['query'],
  nextPage: byStartAfter,
});
