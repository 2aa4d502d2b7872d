import * as z from 'zod';
import { calendarGroupForm, calendarGroupId } from '../../inputs/calendar_group';
import { action } from '../../operation';
import { calendarGroup } from '../../records/calendar_group';

export default action({
  key: 'update_calendar_group',
  noun: 'Calendar Group',
  label: 'Update Calendar Group',
  description: 'Updates a calendar group: what you enter replaces its name, description and slug.',
  endpoint: 'PUT /calendars/groups/{groupId}',
  version: '2021-04-15',
  scope: 'calendars/groups.write',
  input: z.object({ groupId: calendarGroupId(), ...calendarGroupForm }),
  result: 'group',
  record: calendarGroup,
});
