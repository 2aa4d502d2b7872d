import * as z from 'zod';
import { calendarResourceForm, hasOneCalendar } from '../../inputs/calendar_resource';
import { resourceType } from '../../lists/calendar_resources';
import { action } from '../../operation';
import { calendarResource } from '../../records/calendar_resource';

const { capacity, quantity, outOfService } = calendarResourceForm;

export default action({
  key: 'create_calendar_resource',
  noun: 'Calendar Resource',
  label: 'Create Calendar Resource',
  description: 'Creates a room or a piece of equipment that appointments can take up.',
  endpoint: 'POST /calendars/resources/{resourceType}',
  version: '2021-04-15',
  scope: 'calendars/resources.write',
  input: z
    .object({
      resourceType: resourceType(),
      ...calendarResourceForm,
      // HighLevel requires all three for both kinds.
      capacity: capacity.default(1),
      quantity: quantity.default(1),
      outOfService: outOfService.default(0),
    })
    .refine(...hasOneCalendar),
  request: (body, { locationId }) => ({ body: { ...body, locationId } }),
  record: calendarResource,
});
