import * as z from 'zod';
import { phone } from '../../inputs/contact';
import { email, id } from '../../inputs/kinds';
import { searchInTurn } from '../../operation';
import { contact } from '../../records/contact';

export default searchInTurn({
  key: 'find_contact',
  noun: 'Contact',
  label: 'Find Contact',
  description:
    'Finds a contact by its email address, phone number or ID, or by the best match for a text.',
  scope: 'contacts.readonly',
  input: z
    .object({
      email: email().optional(),
      phone: phone().optional(),
      contactId: id().optional().meta({ label: 'Contact ID' }),
      // HighLevel would find any contact.
      query: z.string().max(75).optional().meta({
        blankIsEmpty: true,
        label: 'Search Text',
        description:
          'Part of a name, email address or phone number. Used when the fields above are empty or find nothing.',
      }),
    })
    .refine((form) => Object.values(form).some(Boolean), {
      error: 'Email, Phone, Contact ID or Search Text: at least one of them is required.',
    }),
  attempts: [
    {
      endpoint: 'GET /contacts/{contactId}',
      emptyOnNotFound: true,
      request: () => ({}),
    },
    {
      endpoint: 'GET /contacts/search/duplicate',
      request: ({ email, phone }, { locationId }) =>
        (email || phone) && { query: { locationId, email, number: phone } },
    },
    {
      // Finds contacts that the sub-account's duplicate rule skips.
      endpoint: 'POST /contacts/search',
      request: ({ email }, { locationId }) =>
        email && {
          body: {
            locationId,
            filters: [{ field: 'email', operator: 'eq', value: email }],
            pageLimit: 10,
          },
        },
    },
    {
      endpoint: 'POST /contacts/search',
      request: ({ query }, { locationId }) =>
        query && { body: { locationId, query, pageLimit: 10 } },
    },
  ],
  result: (body: { contact?: object | null; contacts?: object[] | null }) =>
    body.contacts ?? body.contact,
  record: contact,
});
