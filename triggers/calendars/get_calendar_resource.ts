import * as z from 'zod';
import { calendarResourceId } from '../../inputs/calendar_resource';
import { resourceType } from '../../lists/calendar_resources';
import { pollingTrigger } from '../../operation';
import { calendarResource, resourceOf } from '../../records/calendar_resource';

export default pollingTrigger({
  key: 'get_calendar_resource',
  noun: 'Calendar Resource',
  label: 'Get Calendar Resource',
  description: 'Triggers when a room or a piece of equipment that you choose is changed.',
  endpoint: 'GET /calendars/resources/{resourceType}/{id}',
  version: '2021-04-15',
  scope: 'calendars/resources.readonly',
  input: z.object({ resourceType: resourceType(), id: calendarResourceId() }),
  result: (body: { id?: string; _id?: string }, { id }) => resourceOf(body, id),
  record: calendarResource,
  firesOn: 'changed record',
  watches: ['resourceType', 'id'],
});
