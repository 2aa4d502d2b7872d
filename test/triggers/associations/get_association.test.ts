import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import getAssociation from '../../../triggers/associations/get_association';

const { associations, locationId } = seeded;

test('get_association returns an association with a fingerprint as its revision', async () => {
  const { requests, result } = await runWithCassette(getAssociation, {
    associationId: associations.family,
  });

  expect(requests).toEqual([
    { method: 'GET', path: `/associations/${associations.family}`, headers: headers.plain },
  ]);
  expect(result).toEqual([
    {
      id: associations.family,
      revision: expect.stringMatching(/^[\da-f]{16}$/),
      key: 'guardian_ward',
      firstObjectLabel: 'Guardian',
      firstObjectKey: 'contact',
      secondObjectLabel: 'Ward',
      secondObjectKey: 'contact',
      associationType: 'USER_DEFINED',
      locationId,
    },
  ]);
});

test('get_association reports an unknown association', async () => {
  const { message } = await expectFailure(getAssociation, { associationId: 'absentAssociation' });
  expect(message).toMatch(/Check its IDs.*Association with id absentAssociation not found/);
});

test('get_association sends no request for an ID that would change the path', async () => {
  const elsewhere = { associationId: 'relations/..' };
  const { message } = await expectFailure(getAssociation, elsewhere, { cassette: null });
  expect(message).toMatch(/^Association: is not an ID/);
});
