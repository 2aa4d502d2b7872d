import deleteAssociation from '../../../creates/associations/delete_association';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { associations } = seeded;

test('delete_association deletes the association and gives its ID', async () => {
  const { requests, result } = await runWithCassette(deleteAssociation, {
    associationId: associations.family,
  });

  expect(requests).toEqual([
    { method: 'DELETE', path: `/associations/${associations.family}`, headers: headers.plain },
  ]);
  expect(result).toEqual({ id: associations.family, success: true });
});

test('delete_association says that HighLevel keeps its own associations', async () => {
  const { message } = await expectFailure(deleteAssociation, {
    associationId: associations.businesses,
  });
  expect(message).toMatch(/did not accept this.*SYSTEM_DEFINED associations cannot be deleted/);
});

test('delete_association asks nothing for an ID that would lead elsewhere', async () => {
  const elsewhere = { associationId: '..' };
  const { message } = await expectFailure(deleteAssociation, elsewhere, { cassette: null });
  expect(message).toMatch(/^Association: is not an ID/);
});
