import * as z from 'zod';
import { bySkip } from '../../highlevel/pages';
import { businessId } from '../../inputs/business';
import { searchText } from '../../inputs/kinds';
import { pollingTrigger } from '../../operation';
import { contact } from '../../records/contact';

export default pollingTrigger({
  key: 'get_contacts_by_business',
  noun: 'Contact',
  label: 'Get Contacts by Business',
  description: 'Triggers when a contact is linked to a business that you choose.',
  endpoint: 'GET /contacts/business/{businessId}',
  scope: 'contacts.readonly',
  input: z.object({
    businessId: businessId(),
    query: searchText('Only contacts with this text in the name, email or phone.'),
  }),
  request: ({ query }, { locationId, pageSize }) => ({
    query: { locationId, query, limit: String(pageSize(100)), skip: '0' },
  }),
  result: 'contacts',
  record: contact,
  firesOn: 'user choice',
  watches: ['businessId', 'query'],
  nextPage: bySkip,
});
