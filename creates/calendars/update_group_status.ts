import * as z from 'zod';
import { succeeded } from '../../highlevel/success';
import { calendarGroupId } from '../../inputs/calendar_group';
import { action } from '../../operation';
import { calendarGroupStatus } from '../../records/calendar_group';

export default action({
  key: 'update_group_status',
  noun: 'Calendar Group',
  label: 'Update Group Status',
  description: 'Turns a calendar group on or off.',
  endpoint: 'PUT /calendars/groups/{groupId}/status',
  version: '2021-04-15',
  scope: 'calendars/groups.write',
  input: z.object({
    groupId: calendarGroupId(),
    isActive: z.boolean().describe('Choose No to turn the group off.'),
  }),
  result: (body: object, { groupId, isActive }) => ({
    id: groupId,
    isActive,
    success: succeeded(body),
  }),
  record: calendarGroupStatus,
});
