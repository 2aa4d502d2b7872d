import * as z from 'zod';
import {
  calendarResourceForm,
  calendarResourceId,
  hasOneCalendar,
} from '../../inputs/calendar_resource';
import { resourceType } from '../../lists/calendar_resources';
import { action } from '../../operation';
import { calendarResource, resourceOf } from '../../records/calendar_resource';

export default action({
  key: 'update_calendar_resource',
  noun: 'Calendar Resource',
  label: 'Update Calendar Resource',
  description:
    'Updates a room or a piece of equipment. Fields that you leave empty stay as they are.',
  endpoint: 'PUT /calendars/resources/{resourceType}/{id}',
  version: '2021-04-15',
  scope: 'calendars/resources.write',
  input: z
    .object({
      resourceType: resourceType(),
      id: calendarResourceId(),
      ...z.object(calendarResourceForm).partial().shape,
      isActive: z.boolean().optional().meta({ label: 'Active' }),
    })
    .refine(...hasOneCalendar),
  request: (body, { locationId }) => ({ body: { ...body, locationId } }),
  result: (body: { id?: string; _id?: string }, { id }) => resourceOf(body, id),
  record: calendarResource,
});
