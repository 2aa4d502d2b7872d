import * as z from 'zod';
import { calendarGroupId } from '../../inputs/calendar_group';
import { action } from '../../operation';
import { deleted } from '../../records/deletion';

export default action({
  key: 'delete_calendar_group',
  noun: 'Calendar Group',
  label: 'Delete Calendar Group',
  description: 'Deletes a calendar group. This cannot be undone.',
  endpoint: 'DELETE /calendars/groups/{groupId}',
  version: '2021-04-15',
  scope: 'calendars/groups.write',
  input: z.object({ groupId: calendarGroupId() }),
  warning: 'The group and its booking page are deleted for good.',
  ...deleted('groupId'),
});
