import * as z from 'zod';
import { calendarBody, calendarForm, calendarId, checkCalendar } from '../../inputs/calendar';
import { changedAvailabilities } from '../../inputs/calendar_hours';
import { action } from '../../operation';
import { calendar } from '../../records/calendar';

/** CalendarUpdateDTO (calendars.json) does not have these two fields. */
const { calendarType: _type, slotBufferUnit: _unit, ...changeable } = calendarForm;

export default action({
  key: 'update_calendar',
  noun: 'Calendar',
  label: 'Update Calendar',
  description:
    'Updates a calendar. Fields that you leave empty stay as they are. Team members, meeting locations and open hours replace the old ones.',
  endpoint: 'PUT /calendars/{calendarId}',
  version: '2021-04-15',
  scope: 'calendars.write',
  input: z
    .object({
      calendarId: calendarId(),
      ...changeable,
      name: calendarForm.name.optional(),
      availabilities: changedAvailabilities().optional(),
    })
    .superRefine(checkCalendar),
  request: (form) => ({ body: calendarBody(form) }),
  result: 'calendar',
  record: calendar,
});
