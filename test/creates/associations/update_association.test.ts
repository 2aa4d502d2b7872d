import updateAssociation from '../../../creates/associations/update_association';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { associations, locationId } = seeded;

const labels = { firstObjectLabel: 'Parent', secondObjectLabel: 'Child' };

test('update_association changes the labels and nothing else', async () => {
  const { requests, result } = await runWithCassette(updateAssociation, {
    associationId: associations.family,
    ...labels,
  });

  expect(requests).toEqual([
    {
      method: 'PUT',
      path: `/associations/${associations.family}`,
      headers: headers.json,
      body: labels,
    },
  ]);
  expect(result).toEqual({
    id: associations.family,
    key: 'guardian_ward',
    ...labels,
    firstObjectKey: 'contact',
    secondObjectKey: 'contact',
    associationType: 'USER_DEFINED',
    locationId,
  });
});

test('update_association reports an unknown association', async () => {
  const absent = { associationId: 'absentAssociation', ...labels };
  const { message } = await expectFailure(updateAssociation, absent);
  expect(message).toMatch(/Check its IDs.*Association with id absentAssociation not found/);
});

test('update_association requires both labels', async () => {
  const input = { associationId: associations.family };
  const { message } = await expectFailure(updateAssociation, input, { cassette: null });
  expect(message).toBe('First Object Label: is required. Second Object Label: is required.');
});
