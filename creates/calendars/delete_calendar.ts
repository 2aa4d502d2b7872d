import * as z from 'zod';
import { calendarId } from '../../inputs/calendar';
import { action } from '../../operation';
import { deleted } from '../../records/deletion';

export default action({
  key: 'delete_calendar',
  noun: 'Calendar',
  label: 'Delete Calendar',
  description: 'Deletes a calendar. This cannot be undone.',
  endpoint: 'DELETE /calendars/{calendarId}',
  version: '2021-04-15',
  scope: 'calendars.write',
  input: z.object({ calendarId: calendarId() }),
  warning: 'The calendar and its settings are deleted for good.',
  // The rest of the response varies (docs/highlevel_quirks.md#deleting-a-calendar).
  ...deleted('calendarId'),
});
