import * as z from 'zod';
import { bySkip } from '../../highlevel/pages';
import { resourceType } from '../../lists/calendar_resources';
import { pollingTrigger } from '../../operation';
import { calendarResource } from '../../records/calendar_resource';

export default pollingTrigger({
  key: 'list_calendar_resources',
  noun: 'Calendar Resource',
  label: 'List Calendar Resources',
  description: 'Triggers when a room or a piece of equipment is added.',
  endpoint: 'GET /calendars/resources/{resourceType}',
  version: '2021-04-15',
  scope: 'calendars/resources.readonly',
  input: z.object({ resourceType: resourceType() }),
  request: (_, { locationId, pageSize }) => ({
    query: { locationId, limit: pageSize(100), skip: 0 },
  }),
  record: calendarResource,
  firesOn: 'user choice',
  watches: ['resourceType'],
  nextPage: bySkip,
});
