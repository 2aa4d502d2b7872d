import { errorFields, runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import newOrUpdatedObjectRecord from '../../../triggers/objects/new_or_updated_object_record';

const { locationId, locations, treatmentPlans } = seeded;
const schemaKey = 'custom_objects.treatment_plan';

const search = (query = '') => ({
  method: 'POST',
  path: `/objects/${schemaKey}/records/search`,
  headers: headers.json,
  body: { locationId, page: 1, pageLimit: 100, query, searchAfter: [] },
});

const forProperties = {
  method: 'GET',
  path: `/objects/${schemaKey}`,
  query: { locationId, fetchProperties: 'true' },
  headers: headers.plain,
};

test('new_or_updated_object_record returns properties by key, in a format that can be sent back', async () => {
  const { requests, result } = await runWithCassette(newOrUpdatedObjectRecord, { schemaKey });

  expect(requests).toEqual([search(), forProperties]);
  expect(keysOf(result)).toEqual([
    [treatmentPlans.aligners, '1'],
    [treatmentPlans.whitening, '1'],
  ]);
  expect(Object(result)[1]).toMatchObject({
    objectKey: schemaKey,
    owner: [seeded.users.dentist],
    properties: {
      name: 'Whitening for Maya',
      sessions: 3,
      estimate: 420.5,
      estimate_currency: 'default',
      start: '2026-11-30',
      stage: 'Under way',
      urgency: 'Can wait',
      jaws: ['Upper jaw', 'Lower jaw'],
      materials: ['Gel'],
      shades: ['A3', 'A1'],
      scans: ['https://files.harbor-dental.test/maya-scan.pdf'],
    },
    createdAt: '2026-03-02T18:00:00.000Z',
  });
  expect(Object(result)[0].properties).toEqual({
    name: 'Aligners for Sofia',
    reference: 'TP-1002',
    sessions: 14,
    shades: ['', 'B1'],
  });
  expect(Object(result)[0]).not.toHaveProperty('searchAfter');
});

test('new_or_updated_object_record returns a new revision of a record that was changed', async () => {
  const { requests, result } = await runWithCassette(
    newOrUpdatedObjectRecord,
    { schemaKey, triggerOn: 'new_or_updated', query: 'Maya' },
    { cassette: 'new_or_updated_object_record.updated' },
  );
  expect(requests[0]).toEqual(search('Maya'));
  expect(keysOf(result)).toEqual([[treatmentPlans.whitening, '2026-11-12T20:30:00.000Z']]);
});

test('new_or_updated_object_record reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(newOrUpdatedObjectRecord, { schemaKey }, { connection });
  expect(message).toMatch(
    /^HighLevel refused this.*scope objects\/record\.readonly.*does not have access/,
  );
});

test('new_or_updated_object_record reads every page, and fails if there are more than 2,000', async () => {
  const pagesOf =
    (total: number, largest = 100) =>
    ({ method, body }: { method: string; body?: unknown }) => {
      if (method === 'GET') return { status: 403, body: { message: 'Forbidden' } };
      const { page } = Object(body);
      const pageLimit = Math.min(Object(body).pageLimit, largest);
      const from = (page - 1) * pageLimit;
      const count = Math.max(0, Math.min(pageLimit, total - from));
      const records = Array.from({ length: count }, (_, n) => ({
        id: `r${from + n}`,
        createdAt: '2026-01-05T09:30:00.000Z',
        properties: { name: 'Buddy', 'a.b': 'One', money: { value: 5 } },
      }));
      return { body: { records, total } };
    };
  const whole = await runWithAnswers(newOrUpdatedObjectRecord, { schemaKey }, pagesOf(450));
  expect(keysOf(whole.result)).toHaveLength(450);
  expect(Object(whole.result)[0].properties).toEqual({ name: 'Buddy', a: ['One'], money: 5 });

  // HighLevel documents no largest page.
  const small = await runWithAnswers(newOrUpdatedObjectRecord, { schemaKey }, pagesOf(450, 50));
  expect(keysOf(small.result)).toHaveLength(450);

  const outcome = await runWithAnswers(newOrUpdatedObjectRecord, { schemaKey }, pagesOf(2_100));
  expect(outcome.requests).toHaveLength(20);
  expect(errorFields(outcome)).toMatchObject({ code: 'too_many' });
});
