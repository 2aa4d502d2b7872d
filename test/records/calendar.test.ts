import deleteCalendar from '../../creates/calendars/delete_calendar';
import updateGroupStatus from '../../creates/calendars/update_group_status';
import { errorFields, runWithAnswers } from '../../harness/driver';
import { keysOf } from '../../harness/results';
import getCalendarById from '../../triggers/calendars/get_calendar_by_id';
import listCalendars from '../../triggers/calendars/list_calendars';

const nineToFive = [{ openHour: 9, openMinute: 0, closeHour: 17, closeMinute: 0 }];

test('open hours are read from a list, a single entry or an object by day', async () => {
  const entry = { daysOfTheWeek: [1], hours: nineToFive };
  const answered = [[entry], entry, { monday: entry }, null];
  const { result } = await runWithAnswers(listCalendars, {}, () => ({
    body: {
      calendars: answered.map((openHours, index) => ({
        id: `calendar${index}`,
        openHours,
        appointmentPerSlot: 3,
      })),
    },
  }));
  const expected = { appoinmentPerSlot: 3, openHours: [entry] };
  expect(result).toMatchObject([expected, expected, expected, { openHours: null }]);
});

test('a calendar fires again only when a setting changes', async () => {
  const versionOf = async (calendar: object) => {
    const { result } = await runWithAnswers(getCalendarById, { calendarId: 'abc' }, () => ({
      body: { calendar: { id: 'abc', name: 'Check-ups', ...calendar } },
    }));
    return keysOf(result)[0];
  };
  const first = await versionOf({ slotDuration: 30 });
  expect(await versionOf({ slotDuration: 30, unheardOf: 'new' })).toEqual(first);
  expect(await versionOf({ slotDuration: 45 })).not.toEqual(first);
});

test('any response except "nothing was done" means that a calendar was deleted', async () => {
  const deletionOf = (body: object) =>
    runWithAnswers(deleteCalendar, { calendarId: 'abc' }, () => ({ body }));
  const deletion = { id: 'abc', success: true };
  expect((await deletionOf({ success: true })).result).toEqual(deletion);
  expect((await deletionOf({ message: 'Deleted', calendar: { id: 'abc' } })).result).toEqual(
    deletion,
  );
  expect(errorFields(await deletionOf({ success: false })).message).toMatch(/nothing was done/);
});

test('a group whose status was not changed is an error', async () => {
  const values = { groupId: 'abc', isActive: true };
  const driven = await runWithAnswers(updateGroupStatus, values, () => ({
    body: { success: false },
  }));
  expect(errorFields(driven).message).toMatch(/nothing was done/);
});
