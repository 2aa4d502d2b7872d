import createObjectRecord from '../../../creates/objects/create_object_record';
import { errorFields, runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { locationId, locations, users } = seeded;
const schemaKey = 'custom_objects.treatment_plan';

const forProperties = {
  method: 'GET',
  path: `/objects/${schemaKey}`,
  query: { locationId, fetchProperties: 'true' },
  headers: headers.plain,
};

test('create_object_record sends each property in the format of its type, options by label or key', async () => {
  const { requests, result } = await runWithCassette(createObjectRecord, {
    schemaKey,
    owner: users.dentist,
    followers: [users.reception],
    properties_TEXT_name: 'Crown for Liam',
    properties_LARGE_TEXT_findings: 'Upper left six.\nCracked.',
    properties_NUMERICAL_sessions: '2',
    properties_MONETORY_estimate: '980.5',
    properties_PHONE_hotline: '+15550100210',
    properties_DATE_start: '2026-12-01T09:00:00Z',
    properties_SINGLE_OPTIONS_stage: 'Under way',
    properties_RADIO_urgency: 'soon',
    properties_CHECKBOX_jaws: 'Upper jaw, Lower jaw',
    properties_MULTIPLE_OPTIONS_materials: ['Ceramic', 'gold'],
    properties_TEXTBOX_LIST_shades: ['A3', ''],
    properties_FILE_UPLOAD_scans: ['https://files.harbor-dental.test/liam.pdf'],
  });

  expect(requests).toEqual([
    forProperties,
    {
      method: 'POST',
      path: `/objects/${schemaKey}/records`,
      headers: headers.json,
      body: {
        locationId,
        owner: [users.dentist],
        followers: [users.reception],
        properties: {
          name: 'Crown for Liam',
          findings: 'Upper left six.\nCracked.',
          sessions: 2,
          estimate: { currency: 'default', value: 980.5 },
          hotline: '+15550100210',
          start: '2026-12-01',
          stage: 'under_way',
          urgency: 'soon',
          jaws: ['upper_jaw', 'lower_jaw'],
          materials: ['ceramic', 'gold'],
          'shades.before': 'A3',
          scans: [{ url: 'https://files.harbor-dental.test/liam.pdf' }],
        },
      },
    },
  ]);
  expect(result).toMatchObject({
    id: expect.any(String),
    objectKey: schemaKey,
    properties: { name: 'Crown for Liam', stage: 'Under way', shades: ['A3', ''] },
    createdAt: '2026-11-20T12:00:00.000Z',
  });
});

test('create_object_record reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(createObjectRecord, { schemaKey }, { connection });
  expect(message).toMatch(
    /^HighLevel refused this.*scope objects\/record\.write.*does not have access/,
  );
});

test('create_object_record reports every invalid value', async () => {
  const wrong = { properties_NUMERICAL_sessions: 'two', properties_DATE_start: 'soon' };
  const { message } = await expectFailure(
    createObjectRecord,
    { schemaKey, ...wrong },
    { cassette: null },
  );
  expect(message).toMatch(/sessions: is not a number\. .*start: is not a date/);
});

const answers =
  (fields: object[][]) =>
  ({ method }: { method: string }) =>
    method === 'GET'
      ? { body: { fields: fields.shift() ?? [] } }
      : { body: { record: { id: 'r1' } } };

const stage = (...labels: string[]) => ({
  fieldKey: 'custom_objects.pet.stage',
  name: 'Stage',
  dataType: 'SINGLE_OPTIONS',
  options: labels.map((label) => ({ key: label.toLowerCase(), label })),
});

test('create_object_record reads the options again if one is missing in the cache', async () => {
  const form = (text: string) => ({
    schemaKey: 'custom_objects.pet',
    properties_SINGLE_OPTIONS_stage: text,
  });
  const first = await runWithAnswers(createObjectRecord, form('Old'), answers([[stage('Old')]]));
  expect(first.requests[1]?.body).toMatchObject({ properties: { stage: 'old' } });
  const second = await runWithAnswers(
    createObjectRecord,
    form('New'),
    answers([[stage('Old', 'New')]]),
    { isCacheWarm: true },
  );
  expect(second.requests[1]?.body).toMatchObject({ properties: { stage: 'new' } });

  const outcome = await runWithAnswers(
    createObjectRecord,
    form('Never'),
    answers([[stage('Old')]]),
  );
  expect(outcome.requests).toHaveLength(1);
  expect(errorFields(outcome).message).toBe(
    'Stage: "Never" is not one of the options. The options are: Old.',
  );
});

test('the key of a property may have underscores, whatever its type', async () => {
  const form = {
    schemaKey: 'custom_objects.pet',
    properties_TIME_feeding_time: '08:30',
    properties_DATE_TIME_last_seen_at: '2026-01-05 08:30',
    properties_LARGE_TEXT_first_impression: 'Shy',
    properties_DATE_birth_date: '2026-01-05',
  };
  const { requests } = await runWithAnswers(createObjectRecord, form, answers([]));
  expect(requests[0]?.body).toMatchObject({
    properties: {
      feeding_time: '08:30',
      last_seen_at: '2026-01-05 08:30',
      first_impression: 'Shy',
      birth_date: '2026-01-05',
    },
  });
  const wrong = { ...form, properties_DATE_birth_date: 'soon' };
  const { message } = errorFields(await runWithAnswers(createObjectRecord, wrong, answers([])));
  expect(message).toBe('Custom field birth_date: is not a date, like 2026-01-05.');
});

test('an option may be written in any case', async () => {
  const form = { schemaKey: 'custom_objects.pet', properties_SINGLE_OPTIONS_stage: ' under care ' };
  const { requests } = await runWithAnswers(
    createObjectRecord,
    form,
    answers([[stage('Under Care', 'Adopted')]]),
  );
  expect(requests[1]?.body).toMatchObject({ properties: { stage: 'under care' } });
});
