import * as z from 'zod';
import { path } from '../../highlevel/path';
import type { ApiRequest } from '../../highlevel/request';
import { phone } from '../../inputs/contact';
import { email, id } from '../../inputs/kinds';
import { search } from '../../operation';
import { contact } from '../../records/contact';

export default search({
  key: 'find_contact',
  noun: 'Contact',
  label: 'Find Contact',
  description:
    'Finds a contact by its email address, phone number or ID, or else the one that fits a text best.',
  scope: 'contacts.readonly',
  input: z
    .object({
      email: email().optional(),
      phone: phone().optional(),
      contactId: id().optional().meta({ label: 'Contact ID' }),
      query: z.string().max(75).optional().meta({
        label: 'Search Text',
        description:
          'Part of a name, email address or phone number. Counts when the fields above are empty or find nothing.',
      }),
    })
    .refine((form) => Object.values(form).some(Boolean), {
      error: 'Email, Phone, Contact ID or Search Text: one of them is required.',
    }),
  attempts: ({ contactId, email, phone, query }, { locationId }) => {
    const fuzzy = (search: object): ApiRequest => ({
      method: 'POST',
      path: path`/contacts/search`,
      body: { locationId, ...search, pageLimit: 10 },
    });
    const byId: ApiRequest[] = contactId
      ? [{ method: 'GET', path: path`/contacts/${contactId}`, emptyOnStatus: [400, 404, 422] }]
      : [];
    const byEmailOrPhone: ApiRequest[] =
      email || phone
        ? [
            {
              method: 'GET',
              path: path`/contacts/search/duplicate`,
              query: { locationId, email, number: phone },
            },
          ]
        : [];
    return [
      ...byId,
      ...byEmailOrPhone,
      // Catches those that the duplicate rule of the sub-account skips.
      ...(email ? [fuzzy({ filters: [{ field: 'email', operator: 'eq', value: email }] })] : []),
      ...(query ? [fuzzy({ query })] : []),
    ];
  },
  result: (body: { contact?: object | null; contacts?: object[] | null }) =>
    body.contacts ?? body.contact,
  record: contact,
});
