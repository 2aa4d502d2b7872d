import * as z from 'zod';
import { bySkip } from '../../highlevel/pages';
import { listCalendarResources, resourceType } from '../../lists/calendar_resources';
import { pollingTrigger } from '../../operation';
import { calendarResource } from '../../records/calendar_resource';

export default pollingTrigger({
  key: 'list_calendar_resources',
  noun: 'Calendar Resource',
  label: 'List Calendar Resources',
  description: 'Triggers when a room or a piece of equipment is added.',
  ...listCalendarResources,
  input: z.object({ resourceType: resourceType() }),
  record: calendarResource,
  firesOn: 'user choice',
  watches: ['resourceType'],
  nextPage: bySkip,
});
