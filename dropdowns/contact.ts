import * as z from 'zod';
import { contactDetails, contactTitle } from '../lists/titles';
import { dropdown } from '../operation';

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
  title: contactTitle,
  details: contactDetails,
  isPaged: true,
});
