import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import listCustomFields from '../../../triggers/custom_fields/list_custom_fields';

const { customFields, locationId, locations } = seeded;

test('list_custom_fields returns the custom fields of contacts and opportunities', async () => {
  const { requests, result } = await runWithCassette(listCustomFields, {});

  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/locations/${locationId}/customFields`,
      query: { model: 'all' },
      headers: headers.plain,
    },
  ]);
  expect(keysOf(result)).toHaveLength(17);
  expect(result).toContainEqual({
    id: customFields.singleOptions,
    revision: '1',
    name: 'Preferred dentist',
    fieldKey: 'contact.preferred_dentist',
    model: 'contact',
    dataType: 'SINGLE_OPTIONS',
    placeholder: '',
    position: 300,
    picklistOptions: ['Dr. Solberg', 'Dr. Haas', 'No preference'],
    picklistImageOptions: [],
    isAllowedCustomOption: false,
    documentType: 'field',
    parentId: null,
    standard: false,
    dateAdded: '2026-01-05T17:00:00.000Z',
    locationId,
  });
  expect(result).toContainEqual(
    expect.objectContaining({
      id: customFields.textboxList,
      picklistOptions: ['Partner', 'Child'],
    }),
  );
});

test('list_custom_fields returns a new revision of a changed field of opportunities', async () => {
  const { requests, result } = await runWithCassette(
    listCustomFields,
    { model: 'opportunity', triggerOn: 'new_or_updated' },
    { cassette: 'list_custom_fields.updated' },
  );
  expect(requests[0]?.query).toEqual({ model: 'opportunity' });
  expect(keysOf(result)).toEqual([
    [customFields.opportunityText, expect.stringMatching(/^[\da-f]{16}$/)],
    [customFields.opportunityMonetory, expect.stringMatching(/^[\da-f]{16}$/)],
    [customFields.opportunityDate, expect.stringMatching(/^[\da-f]{16}$/)],
    [customFields.opportunityFiles, expect.stringMatching(/^[\da-f]{16}$/)],
  ]);
});

test('list_custom_fields reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(listCustomFields, { model: 'contact' }, { connection });
  expect(message).toMatch(
    /^HighLevel refused this.*scope locations\/customFields\.readonly.*does not have access/,
  );
});

test('list_custom_fields rejects other types of record', async () => {
  const { message } = await expectFailure(
    listCustomFields,
    { model: 'company' },
    { cassette: null },
  );
  expect(message).toBe('Custom Fields For: is not one of: contact, opportunity, all.');
});
