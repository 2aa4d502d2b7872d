import * as z from 'zod';
import { calendarId } from '../../inputs/calendar';
import { pollingTrigger } from '../../operation';
import { calendar } from '../../records/calendar';

export default pollingTrigger({
  key: 'get_calendar_by_id',
  noun: 'Calendar',
  label: 'Get Calendar by ID',
  description: 'Triggers when the settings of a calendar that you choose change.',
  endpoint: 'GET /calendars/{calendarId}',
  version: '2021-04-15',
  scope: 'calendars.readonly',
  input: z.object({ calendarId: calendarId() }),
  result: 'calendar',
  record: calendar,
  firesOn: 'changed record',
  watches: ['calendarId'],
});
