import deleteRelation from '../../../creates/associations/delete_relation';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contacts, locationId, relations } = seeded;

test('delete_relation deletes the relation and gives its ID', async () => {
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

test('delete_relation says that there is no such relation', async () => {
  const { message } = await expectFailure(deleteRelation, { relationId: 'absentRelation' });
  expect(message).toMatch(/Check its IDs.*Relation with id absentRelation not found/);
});

test('delete_relation asks nothing for an ID that would lead elsewhere', async () => {
  const elsewhere = { relationId: '..' };
  const { message } = await expectFailure(deleteRelation, elsewhere, { cassette: null });
  expect(message).toMatch(/^Relation: is not an ID/);
});
