import { useSandbox } from '../../harness/sandbox';
import { seeded } from '../../sandbox';

const { get, post, put, send } = useSandbox({ now: () => new Date('2026-11-20T12:00:00.000Z') });
const { calendarGroups, calendars, locationId, users } = seeded;
const april = { version: '2021-04-15' };

const start = Date.parse('2026-11-24T08:00:00.000Z');
const oneDay = 24 * 60 * 60 * 1000;

const slotsOf = async (calendarId: string, query = '', days = 1) => {
  const window = `startDate=${start}&endDate=${start + days * oneDay}`;
  const path = `/calendars/${calendarId}/free-slots?${window}${query}`;
  const { status, body } = await get(path, april);
  return { status, body, slots: body['2026-11-24']?.slots };
};

test('a deleted group releases its calendars', async () => {
  const { family } = calendarGroups;
  await send('DELETE', `/calendars/groups/${family}`, april);
  const { body } = await get(`/calendars/${calendars.checkups}`, april);
  expect(body.calendar).toMatchObject({ name: 'Check-ups' });
  expect(body.calendar).not.toHaveProperty('groupId');
  const { groups } = (await get(`/calendars/groups?locationId=${locationId}`, april)).body;
  expect(groups).toHaveLength(1);
});

test('a slug belongs to one group, which may send it again', async () => {
  const { aesthetics } = calendarGroups;
  const fields = { name: 'Aesthetics', description: 'New' };
  const path = `/calendars/groups/${aesthetics}`;
  expect((await put(path, { ...fields, slug: 'family-visits' }, april)).status).toBe(400);
  expect((await put(path, { ...fields, slug: 'aesthetics' }, april)).status).toBe(200);
});

test('a booking takes the slot of the booked user', async () => {
  const { checkups } = calendars;
  const { slots } = await slotsOf(checkups);
  // Priya has an appointment at nine.
  expect(slots).toHaveLength(15);
  expect(slots[0]).toBe('2026-11-24T09:30:00-08:00');
  expect((await slotsOf(checkups, `&userId=${users.reception}`)).slots).toBeUndefined();
  expect((await slotsOf(checkups, `&userIds=${users.dentist}`)).slots).toHaveLength(15);
});

test('hours of a date, notice and duration determine the free slots', async () => {
  const { whitening } = calendars;
  const path = `/calendars/${whitening}`;
  expect((await slotsOf(whitening)).slots).toHaveLength(4);
  await put(path, { slotDuration: 2 }, april);
  expect((await slotsOf(whitening)).slots).toEqual(['2026-11-24T10:00:00-08:00']);
  await put(path, { allowBookingAfter: 5, allowBookingAfterUnit: 'days' }, april);
  expect((await slotsOf(whitening)).slots).toBeUndefined();
});

test('free slots cover at most 31 days', async () => {
  const { status, body } = await slotsOf(calendars.whitening, '', 32);
  expect(status).toBe(400);
  expect(body.message).toBe('Date range cannot be more than 31 days');
});

test('a calendar requires a team that fits its type', async () => {
  const create = (body: object) => post('/calendars/', { locationId, name: 'New', ...body }, april);
  const { dentist: userId } = users;
  expect((await create({ calendarType: 'collective' })).status).toBe(400);
  expect((await create({ calendarType: 'collective', teamMembers: [{ userId }] })).status).toBe(
    400,
  );
  const teamMembers = [{ userId, isPrimary: true }];
  expect((await create({ calendarType: 'collective', teamMembers })).status).toBe(200);
  const { status, body } = await put(
    `/calendars/${calendars.checkups}`,
    { calendarType: 'event', slotBufferUnit: 'mins' },
    april,
  );
  expect(status).toBe(422);
  expect(body.message).toEqual([
    'property calendarType should not exist',
    'property slotBufferUnit should not exist',
  ]);
});
