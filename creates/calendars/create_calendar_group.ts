import * as z from 'zod';
import { path } from '../../highlevel/path';
import { calendarGroupForm } from '../../inputs/calendar_group';
import { action } from '../../operation';
import { calendarGroup } from '../../records/calendar_group';

export default action({
  key: 'create_calendar_group',
  noun: 'Calendar Group',
  label: 'Create Calendar Group',
  description: 'Creates a calendar group.',
  scope: 'calendars/groups.write',
  input: z.object({
    ...calendarGroupForm,
    isActive: z.boolean().optional().describe('Choose False for a group that nobody can book yet.'),
  }),
  request: (form, { locationId }) => ({
    method: 'POST',
    path: path`/calendars/groups`,
    body: { ...form, locationId },
    version: '2021-04-15',
  }),
  result: 'group',
  record: calendarGroup,
});
