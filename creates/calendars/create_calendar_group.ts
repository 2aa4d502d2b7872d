import * as z from 'zod';
import { calendarGroupForm } from '../../inputs/calendar_group';
import { action } from '../../operation';
import { calendarGroup } from '../../records/calendar_group';

export default action({
  key: 'create_calendar_group',
  noun: 'Calendar Group',
  label: 'Create Calendar Group',
  description: 'Creates a calendar group.',
  endpoint: 'POST /calendars/groups',
  version: '2021-04-15',
  scope: 'calendars/groups.write',
  input: z.object({
    ...calendarGroupForm,
    isActive: z.boolean().optional().describe('Choose No for a group that cannot be booked yet.'),
  }),
  request: (form, { locationId }) => ({ body: { ...form, locationId } }),
  result: 'group',
  record: calendarGroup,
});
