import associationDropdown from '../../dropdowns/association';
import calendarNotificationDropdown from '../../dropdowns/calendar_notification';
import contactDropdown from '../../dropdowns/contact';
import pipelineDropdown from '../../dropdowns/pipeline';
import recipientConversationDropdown from '../../dropdowns/recipient_conversation';
import timeZoneDropdown from '../../dropdowns/time_zone';
import { runWithAnswers } from '../../harness/driver';
import type { Operation } from '../../harness/forms';
import getContactAppointments from '../../triggers/contacts/get_contact_appointments';
import listCustomFields from '../../triggers/custom_fields/list_custom_fields';

/** JSON that JavaScript cannot convert to text. */
const odd = { toString: 1 };

const offered = async (dropdown: Operation, form: Record<string, unknown>, body: unknown) =>
  (await runWithAnswers(dropdown, form, () => ({ body: body as object }))).result;

test('a name that is not text is ignored', async () => {
  const pipelines = [
    { id: 'p1', name: odd },
    { id: 'p2', name: { en: 'Sales' } },
    { id: 'p3', name: 2026 },
  ];
  expect(await offered(pipelineDropdown, {}, { pipelines })).toEqual([
    { id: 'p1', name: 'Unnamed Pipeline (p1)' },
    { id: 'p2', name: 'Unnamed Pipeline (p2)' },
    { id: 'p3', name: '2026' },
  ]);
  const notifications = [{ _id: 'n1', notificationType: odd, channel: 'email' }];
  expect(await offered(calendarNotificationDropdown, { calendarId: 'c1' }, notifications)).toEqual([
    { id: 'n1', name: 'Email' },
  ]);
});

test('a part of a name that is not text is left out', async () => {
  const contacts = [{ id: 'c1', firstName: odd, lastName: 'Ortiz', email: 'm@example.com' }];
  expect(await offered(contactDropdown, {}, { contacts })).toEqual([
    { id: 'c1', name: 'Ortiz (m@example.com)' },
  ]);
  const associations = [{ id: 'a1', key: 'A', firstObjectLabel: odd, secondObjectLabel: 'Pet' }];
  expect(await offered(associationDropdown, {}, { associations })).toEqual([
    { id: 'a1', name: 'A' },
  ]);
});

test('an option without text is left out', async () => {
  const picklistOptions = ['Red', { id: 'b1' }, { label: 'Blue' }, null];
  const { result } = await runWithAnswers(listCustomFields, {}, () => ({
    body: {
      customFields: [{ id: 'f1', name: 'Colour', dataType: 'SINGLE_OPTIONS', picklistOptions }],
    },
  }));
  expect(result).toMatchObject([{ picklistOptions: ['Red', 'Blue'] }]);
});

test.each([
  ['a list', ['Asia/Kolkata']],
  ['a list under a name', { timezones: ['Asia/Kolkata'] }],
])('time zones are found in %s', async (_what, body) => {
  expect(await offered(timeZoneDropdown, {}, body)).toEqual([
    { id: 'Asia/Kolkata', name: 'Asia/Kolkata' },
  ]);
});

test('a response without time zones gives an empty list', async () => {
  expect(await offered(timeZoneDropdown, {}, { timeZones: 'Asia/Kolkata' })).toEqual([]);
});

test('a list whose last record has no date ends there', async () => {
  const conversations = Array.from({ length: 100 }, (_, index) => ({
    id: `c${index}`,
    fullName: `C ${index}`,
    lastMessageDate: odd,
  }));
  const result = await offered(recipientConversationDropdown, {}, { conversations });
  expect(result).toHaveLength(100);
});

test.each([odd, 'GMT-5 (Chicago)', ''])(
  'times stay as they are in the time zone %j',
  async (timezone) => {
    const event = { id: 'e1', title: 'Visit', startTime: '2026-12-01 10:00:00' };
    const { result } = await runWithAnswers(
      getContactAppointments,
      { contactId: 'c1' },
      ({ path }) => ({
        body: path.startsWith('/locations/') ? { location: { timezone } } : { events: [event] },
      }),
    );
    expect(result).toMatchObject([{ id: 'e1', startTime: '2026-12-01 10:00:00' }]);
  },
);
