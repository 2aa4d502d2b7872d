import deleteAssociation from '../../../creates/associations/delete_association';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { associations } = seeded;

test('delete_association deletes the association and returns its ID', async () => {
  const { requests, result } = await runWithCassette(deleteAssociation, {
    associationId: associations.family,
  });

  expect(requests).toEqual([
    { method: 'DELETE', path: `/associations/${associations.family}`, headers: headers.plain },
  ]);
  expect(result).toEqual({ id: associations.family, success: true });
});

test("delete_association reports that HighLevel's own associations cannot be deleted", async () => {
  const { message } = await expectFailure(deleteAssociation, {
    associationId: associations.businesses,
  });
  expect(message).toMatch(/did not accept this.*SYSTEM_DEFINED associations cannot be deleted/);
});

test('delete_association sends no request for an ID that would change the path', async () => {
  const elsewhere = { associationId: '..' };
  const { message } = await expectFailure(deleteAssociation, elsewhere, { cassette: null });
  expect(message).toMatch(/^Association: is not an ID/);
});
