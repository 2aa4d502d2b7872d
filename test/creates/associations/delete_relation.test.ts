import deleteRelation from '../../../creates/associations/delete_relation';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contacts, locationId, relations } = seeded;

test('delete_relation deletes the relation and returns its ID', async () => {
  const { requests, result } = await runWithCassette(deleteRelation, {
    recordId: contacts.maya,
    relationId: relations.mayaDiego,
  });

  expect(requests).toEqual([
    {
      method: 'DELETE',
      path: `/associations/relations/${relations.mayaDiego}`,
      query: { locationId },
      headers: headers.plain,
    },
  ]);
  expect(result).toEqual({ id: relations.mayaDiego, success: true });
});

test('delete_relation reports an unknown relation', async () => {
  const { message } = await expectFailure(deleteRelation, { relationId: 'absentRelation' });
  expect(message).toMatch(/Check its IDs.*Relation with id absentRelation not found/);
});

test('delete_relation sends no request for an ID that would change the path', async () => {
  const elsewhere = { relationId: '..' };
  const { message } = await expectFailure(deleteRelation, elsewhere, { cassette: null });
  expect(message).toMatch(/^Relation: is not an ID/);
});
