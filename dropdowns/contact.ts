import * as z from 'zod';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'contact_dropdown',
  noun: 'Contact',
  endpoint: 'POST /contacts/search',
  scope: 'contacts.readonly',
  input: z.object({}),
  request: (_, { locationId, page }) => ({
    body: {
      locationId,
      page: page + 1,
      pageLimit: 100,
      sort: [{ field: 'dateUpdated', direction: 'desc' }],
    },
  }),
  result: 'contacts',
  title: ({ name, contactName, firstName, lastName, email, phone }: Item) => {
    // The search has `contactName` in lower case (docs/highlevel_quirks.md#contact-search-answer).
    const fullName = name || [firstName, lastName].filter(Boolean).join(' ') || contactName;
    const reached = email || phone;
    return fullName && reached ? `${fullName} (${reached})` : fullName || reached;
  },
  isPaged: true,
});
