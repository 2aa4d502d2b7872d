import * as z from 'zod';
import { contactBody, contactForm, contactId, replacingTags } from '../../inputs/contact';
import { customFieldsToClear, withCleared } from '../../inputs/custom_fields';
import { action } from '../../operation';
import { contact } from '../../records/contact';

/** The fields that may be null in UpdateContactDto (contacts.json). */
const nullable = z.enum([
  'firstName',
  'lastName',
  'name',
  'email',
  'phone',
  'assignedTo',
  'source',
  'address1',
  'city',
  'state',
  'website',
  'timezone',
  'dateOfBirth',
]);

export default action({
  key: 'update_contact',
  noun: 'Contact',
  label: 'Update Contact',
  description: 'Updates a contact. Fields that you leave empty stay as they are.',
  endpoint: 'PUT /contacts/{contactId}',
  scope: 'contacts.write',
  // UpdateContactDto has neither a company name nor a gender.
  input: z
    .object({
      contactId: contactId(),
      ...contactForm(replacingTags()),
      fieldsToClear: z.array(nullable).optional().meta({
        label: 'Fields to Clear',
        description: 'These fields are cleared, even if they are filled in above.',
      }),
      customFieldsToClear: customFieldsToClear('contact').optional(),
    })
    .omit({ companyName: true, gender: true }),
  request: ({ fieldsToClear = [], customFieldsToClear, customFields, ...form }) => ({
    duplicateAdvice:
      'Another contact has this email or phone number: update that contact, or leave both fields empty.',
    body: {
      ...contactBody(form),
      ...Object.fromEntries(fieldsToClear.map((field) => [field, null])),
      customFields: withCleared(customFields, customFieldsToClear),
    },
  }),
  result: 'contact',
  record: contact,
});
