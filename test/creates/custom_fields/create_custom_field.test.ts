import createCustomField from '../../../creates/custom_fields/create_custom_field';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { locationId } = seeded;
const path = `/locations/${locationId}/customFields`;

test('create_custom_field creates a field with options', async () => {
  const { requests, result } = await runWithCassette(createCustomField, {
    name: 'Referred By',
    dataType: 'SINGLE_OPTIONS',
    options: ['A friend', 'A search engine\nAn ad'],
    placeholder: 'Choose one',
    description: 'How the patient found us.',
    fieldKey: 'referred_by',
    parentId: 'folder1',
    position: '3',
  });
  expect(requests).toEqual([
    {
      method: 'POST',
      path,
      headers: headers.json,
      body: {
        name: 'Referred By',
        dataType: 'SINGLE_OPTIONS',
        model: 'contact',
        options: ['A friend', 'A search engine', 'An ad'],
        placeholder: 'Choose one',
        description: 'How the patient found us.',
        fieldKey: 'referred_by',
        parentId: 'folder1',
        position: 3,
      },
    },
  ]);
  expect(result).toMatchObject({
    id: expect.stringMatching(/^\w{20}$/),
    name: 'Referred By',
    fieldKey: 'contact.referred_by',
    model: 'contact',
    picklistOptions: ['A friend', 'A search engine', 'An ad'],
  });
});

test('create_custom_field creates text boxes for opportunities', async () => {
  const { requests, result } = await runWithCassette(
    createCustomField,
    {
      name: 'Contacts on Site',
      dataType: 'TEXTBOX_LIST',
      model: 'opportunity',
      textBoxListOptions: [{ boxLabel: 'Name', boxPrefillValue: 'Unknown' }, { boxLabel: 'Phone' }],
    },
    { cassette: 'create_custom_field.boxes' },
  );
  expect(requests[0]?.body).toEqual({
    name: 'Contacts on Site',
    dataType: 'TEXTBOX_LIST',
    model: 'opportunity',
    textBoxListOptions: [
      { label: 'Name', prefillValue: 'Unknown' },
      { label: 'Phone', prefillValue: '' },
    ],
  });
  expect(result).toMatchObject({
    fieldKey: 'opportunity.contacts_on_site',
    picklistOptions: ['Name', 'Phone'],
  });
});

test('create_custom_field creates a field for files', async () => {
  const { requests, result } = await runWithCassette(
    createCustomField,
    {
      name: 'Referrals',
      dataType: 'FILE_UPLOAD',
      acceptedFormat: '.pdf, .jpeg',
      isMultipleFile: 'yes',
      maxNumberOfFiles: '4',
    },
    { cassette: 'create_custom_field.files' },
  );
  expect(requests[0]?.body).toMatchObject({
    acceptedFormat: ['.pdf', '.jpeg'],
    isMultipleFile: true,
    maxNumberOfFiles: 4,
  });
  expect(result).toMatchObject({ isMultiFileAllowed: true, maxFileLimit: 4 });
});

test('create_custom_field reports that the field already exists', async () => {
  const input = { name: 'Insurance number', dataType: 'TEXT' };
  const { message } = await expectFailure(createCustomField, input);
  expect(message).toMatch(
    /Choose another Name or Field Key.*contact.insurance_number already exists/,
  );
});

test.each([
  ['RADIO', 'Options: is required for this type.'],
  ['TEXTBOX_LIST', 'Text Boxes: is required for this type.'],
])('create_custom_field requires the fields of the type %s', async (dataType, words) => {
  const input = { name: 'Field', dataType };
  const { message } = await expectFailure(createCustomField, input, { cassette: null });
  expect(message).toBe(words);
});
