import * as z from 'zod';
import { calendarBody, calendarForm, checkCalendar } from '../../inputs/calendar';
import { action } from '../../operation';
import { calendar } from '../../records/calendar';

export default action({
  key: 'create_calendar',
  noun: 'Calendar',
  label: 'Create Calendar',
  description: 'Creates a calendar that contacts can book appointments in.',
  endpoint: 'POST /calendars/',
  version: '2021-04-15',
  scope: 'calendars.write',
  input: z.object(calendarForm).superRefine(checkCalendar),
  request: (form, { locationId }) => ({ body: { ...calendarBody(form), locationId } }),
  result: 'calendar',
  record: calendar,
});
