import updateObjectRecord from '../../../creates/objects/update_object_record';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { locationId, treatmentPlans, users } = seeded;
const schemaKey = 'custom_objects.treatment_plan';

test('update_object_record changes the given values and keeps the rest', async () => {
  const { requests, result } = await runWithCassette(updateObjectRecord, {
    schemaKey,
    id: treatmentPlans.whitening,
    owner: users.reception,
    properties_NUMERICAL_sessions: 4,
    properties_TEXT_name: '',
  });

  expect(requests[0]).toEqual({
    method: 'PUT',
    path: `/objects/${schemaKey}/records/${treatmentPlans.whitening}`,
    query: { locationId },
    headers: headers.json,
    body: { owner: [users.reception], properties: { sessions: 4 } },
  });
  expect(result).toMatchObject({
    id: treatmentPlans.whitening,
    objectKey: schemaKey,
    owner: [users.reception],
    properties: { name: 'Whitening for Maya', sessions: 4 },
    updatedAt: '2026-11-20T12:00:00.000Z',
  });
});

test("update_object_record shows HighLevel's message for an unknown record", async () => {
  const { message } = await expectFailure(updateObjectRecord, { schemaKey, id: 'absentRecord' });
  expect(message).toMatch(/HighLevel says: Record with id absentRecord not found/);
});
