import { filledForms, operations, type Values } from '../../harness/forms';
import { type connections, runAlone } from './alone';

type Level = keyof typeof connections;

const run = (key: string, values: Values, level: Level = 'location') => {
  const operation = new Map(operations).get(key);
  if (!operation) throw new Error(`No operation ${key}.`);
  const [[, form] = ['', {}]] = filledForms(operation);
  return runAlone(operation, { ...form, ...values }, level);
};

// Each of these hostile values once caused a crash or a wrong value.

// JSON can contain it; String() throws on it.
const noText = { toString: 1, valueOf: 1 };

test.each<[level: Level, key: string, values: Values, says: string]>([
  [
    'location',
    'create_contact_task',
    { dueDate: '2026-13-01T09:00Z' },
    'Due Date: is not a date and time',
  ],
  ['location', 'update_contact', { dateOfBirth: '2026-00-10' }, 'Date of Birth: is not a date'],
  ['location', 'update_contact', { dnd: noText }, 'Do Not Disturb: is not true or false.'],
  ['location', 'update_contact', { dnd: ['yes'] }, 'Do Not Disturb: is not true or false.'],
  ['location', 'send_message', { type: noText }, 'Type: is not one of'],
  ['location', 'update_contact', { customFields_TEXT_a1: noText }, 'Custom field a1: is not text.'],
  [
    'location',
    'update_contact',
    { customFields_CHECKBOX_a8: [{}] },
    'Custom field a8: is not text.',
  ],
  ['agency', 'delete_contact', { locationId: noText }, 'Sub-Account: is required'],
  ['agency', 'delete_contact', { locationId: ['loc1'] }, 'Sub-Account: is required'],
  ['location', 'list_calendars', { triggerOn: false }, 'Trigger On: is not one of'],
])('%s connection: %s with %j is rejected', async (level, key, values, says) => {
  const { requests, error } = await run(key, values, level);
  expect(requests).toEqual([]);
  expect(error).toMatchObject({ name: 'AppError', message: expect.stringContaining(says) });
});

const bodyOf = async (key: string, values: Values) => {
  const { requests } = await run(key, values);
  return JSON.parse(requests[0]?.body ?? '{}');
};

test('a time before standard zones, with seconds in its offset, gets a valid ISO 8601 offset', async () => {
  const times = { startTime: '1800-01-01T09:00', timeZone: 'America/Chicago' };
  expect(await bodyOf('create_appointment', times)).toMatchObject({
    startTime: '1800-01-01T09:00:00-05:50',
  });
});

test('a file name may contain a % that encodes nothing', async () => {
  const file = { customFields_FILE_UPLOAD_b1: 'https://example.com/100%zz.pdf' };
  const { customFields } = await bodyOf('update_contact', file);
  expect(Object.values(customFields[0].field_value)).toMatchObject([
    { url: 'https://example.com/100%zz.pdf', meta: { originalname: '100%zz.pdf' } },
  ]);
});

test('a list of options skips empty values', async () => {
  const options = { customFields_MULTIPLE_OPTIONS_a7: ['One', null, ''] };
  const { customFields } = await bodyOf('update_contact', options);
  expect(customFields).toEqual([{ id: 'a7', field_value: ['One'] }]);
});
