import createContact from '../../creates/contacts/create_contact';
import updateContact from '../../creates/contacts/update_contact';
import { errorFields, runWithAnswers } from '../../harness/driver';
import type { Operation } from '../../harness/forms';
import estimateStatusChanged from '../../triggers/invoices/estimate_status_changed';
import invoiceStatusChanged from '../../triggers/invoices/invoice_status_changed';

const types = [
  'EMAIL',
  'DATE',
  'NUMERICAL',
  'MONETORY',
  'FILE_UPLOAD',
  'PHONE',
  'RADIO',
  'SINGLE_OPTIONS',
  'MULTIPLE_OPTIONS',
  'CHECKBOX',
  'TEXT',
  'LARGE_TEXT',
];

const customFields = types.map((dataType) => ({ id: dataType.toLowerCase(), name: 'F', dataType }));

const custom = (value: unknown) =>
  Object.fromEntries(types.map((type) => [`customFields_${type}_${type.toLowerCase()}`, value]));

const bodyOf = async (operation: Operation, form: object) => {
  const { requests, error } = await runWithAnswers(operation, { ...form }, ({ path }) =>
    path.endsWith('/customFields')
      ? { body: { customFields } }
      : { body: { contact: { id: 'contact1' } } },
  );
  expect(error).toBeUndefined();
  return Object(requests.find(({ method }) => method !== 'GET')?.body);
};

test('white space alone is not sent, except in a field for any text', async () => {
  const blank = { phone: ' ', email: '\t', dateOfBirth: ' \n', tags: [' '], assignedTo: ' ' };
  const form = { firstName: 'Rosa', ...blank, ...custom(' ') };
  expect(await bodyOf(createContact, form)).toEqual({
    firstName: 'Rosa',
    locationId: expect.any(String),
    customFields: [
      { id: 'text', field_value: ' ' },
      { id: 'large_text', field_value: ' ' },
    ],
  });
  const change = { contactId: 'contact1', lastName: 'Diaz', ...blank };
  expect(await bodyOf(updateContact, change)).toEqual({ lastName: 'Diaz' });
});

test('a lone surrogate is replaced in custom fields of all types', async () => {
  const { customFields } = await bodyOf(createContact, {
    firstName: 'Rosa',
    customFields_EMAIL_email: 'a\ud800@example.com',
    customFields_FILE_UPLOAD_file_upload: 'https://example.com/\ud800.png',
    customFields_TEXT_text: 'a\ud800',
  });
  const sent = JSON.stringify(customFields);
  expect(sent).not.toContain('\\ud800');
  expect(sent).toContain('a\ufffd@example.com');
  expect(sent).toContain('https://example.com/\ufffd.png');
});

test.each([
  ['invoices', invoiceStatusChanged],
  ['estimates', estimateStatusChanged],
])('more days than a date can have are rejected: %s', async (_, operation) => {
  const form = { changes: ['paid'], daysBack: 100_020_778 };
  const { requests, ...outcome } = await runWithAnswers(operation, form, () => ({}));
  expect(requests).toEqual([]);
  expect(errorFields({ requests, ...outcome }).message).toMatch(/^Days to Look Back: .*3,?650/);
});
