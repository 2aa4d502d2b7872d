import * as z from 'zod';
import { path } from '../../highlevel/path';
import { calendarBody, calendarForm, checkCalendar } from '../../inputs/calendar';
import { action } from '../../operation';
import { calendar } from '../../records/calendar';

export default action({
  key: 'create_calendar',
  noun: 'Calendar',
  label: 'Create Calendar',
  description: 'Creates a calendar that contacts can book appointments in.',
  scope: 'calendars.write',
  input: z.object(calendarForm).superRefine(checkCalendar),
  request: (form, { locationId }) => ({
    method: 'POST',
    path: path`/calendars/`,
    body: { ...calendarBody(form), locationId },
    version: '2021-04-15',
  }),
  result: 'calendar',
  record: calendar,
});
