import createRelation from '../../../creates/associations/create_relation';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { associations, contacts, locationId, treatmentPlans } = seeded;

test('create_relation links a contact to a record of a custom object', async () => {
  const { requests, result } = await runWithCassette(createRelation, {
    associationId: associations.plan,
    firstRecordKind: 'contact',
    firstRecordId: contacts.priya,
    secondRecordId: treatmentPlans.whitening,
  });

  const relation = {
    locationId,
    associationId: associations.plan,
    firstRecordId: contacts.priya,
    secondRecordId: treatmentPlans.whitening,
  };
  expect(requests).toEqual([
    {
      method: 'POST',
      path: '/associations/relations',
      headers: headers.json,
      body: relation,
    },
  ]);
  expect(result).toEqual({
    id: expect.stringMatching(/^[\da-f]{24}$/),
    ...relation,
    firstObjectKey: 'contact',
    secondObjectKey: 'custom_objects.treatment_plan',
  });
});

test("create_relation shows HighLevel's message if the records are already linked", async () => {
  const { message } = await expectFailure(createRelation, {
    associationId: associations.plan,
    firstRecordId: contacts.maya,
    secondRecordId: treatmentPlans.whitening,
  });
  expect(message).toBe(
    `HighLevel did not accept this. Correct the fields and try again. HighLevel says: Could not create relation: duplicate relation of object Ids for given association ${associations.plan}`,
  );
});

test('create_relation reports a record of the wrong object', async () => {
  const { message } = await expectFailure(
    createRelation,
    {
      associationId: associations.plan,
      firstRecordId: treatmentPlans.whitening,
      secondRecordId: contacts.maya,
    },
    { cassette: 'create_relation.swapped' },
  );
  expect(message).toMatch(/Could not create relation: contact with id \w+ not found/);
});

test('create_relation reports every missing or invalid field', async () => {
  const wrong = { firstRecordKind: 'invoice', firstRecordId: 'not an id' };
  const { message } = await expectFailure(createRelation, wrong, { cassette: null });
  expect(message).toMatch(
    /Association: is required.*Kind of First Record: is not one of: contact, opportunity, business.*First Record: is not an ID.*Second Record: is required/,
  );
});
