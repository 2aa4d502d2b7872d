import * as z from 'zod';
import { path } from '../../highlevel/path';
import { succeeded } from '../../highlevel/success';
import { calendarGroupId } from '../../inputs/calendar_group';
import { action } from '../../operation';
import { deletion } from '../../records/deletion';

export default action({
  key: 'delete_calendar_group',
  noun: 'Calendar Group',
  label: 'Delete Calendar Group',
  description: 'Deletes a calendar group. This cannot be undone.',
  scope: 'calendars/groups.write',
  input: z.object({ groupId: calendarGroupId() }),
  warning: 'The group and the address of its booking page are gone for good.',
  request: ({ groupId }) => ({
    method: 'DELETE',
    path: path`/calendars/groups/${groupId}`,
    version: '2021-04-15',
  }),
  result: (body: object, { groupId }) => ({ id: groupId, success: succeeded(body) }),
  record: deletion,
});
