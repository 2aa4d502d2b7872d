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
      'Only contacts with this text in the name, email or phone. Every check reads all contacts, because HighLevel does not sort this list. If you have thousands, use Search Contacts.',
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
