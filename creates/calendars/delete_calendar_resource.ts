import * as z from 'zod';
import { calendarResourceId } from '../../inputs/calendar_resource';
import { resourceType } from '../../lists/calendar_resources';
import { action } from '../../operation';
import { deleted } from '../../records/deletion';

export default action({
  key: 'delete_calendar_resource',
  noun: 'Calendar Resource',
  label: 'Delete Calendar Resource',
  description: 'Deletes a room or a piece of equipment. This cannot be undone.',
  endpoint: 'DELETE /calendars/resources/{resourceType}/{id}',
  version: '2021-04-15',
  scope: 'calendars/resources.write',
  input: z.object({ resourceType: resourceType(), id: calendarResourceId() }),
  warning: 'To keep it but not use it, use Update Calendar Resource and set Active to No.',
  ...deleted('id'),
});
