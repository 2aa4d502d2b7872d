import * as z from 'zod';
import { bySkip } from '../../highlevel/pages';
import { path } from '../../highlevel/path';
import { resourceType } from '../../lists/calendar_resources';
import { pollingTrigger } from '../../operation';
import { calendarResource } from '../../records/calendar_resource';

export default pollingTrigger({
  key: 'list_calendar_resources',
  noun: 'Calendar Resource',
  label: 'List Calendar Resources',
  description: 'Triggers when a room or a piece of equipment is added.',
  scope: 'calendars/resources.readonly',
  input: z.object({ resourceType: resourceType() }),
  request: ({ resourceType }, { locationId, pageSize }) => ({
    method: 'GET',
    path: path`/calendars/resources/${resourceType}`,
    query: { locationId, limit: pageSize(100), skip: 0 },
    version: '2021-04-15',
  }),
  record: calendarResource,
  firesOn: 'user choice',
  watches: ['resourceType'],
  nextPage: bySkip,
});
