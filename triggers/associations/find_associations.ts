import * as z from 'zod';
import { bySkip } from '../../highlevel/pages';
import { pollingTrigger } from '../../operation';
import { association } from '../../records/association';

export default pollingTrigger({
  key: 'find_associations',
  noun: 'Association',
  label: 'Find Associations',
  description: 'Triggers when an association, a kind of link between records, is defined.',
  endpoint: 'GET /associations/',
  scope: 'associations.readonly',
  input: z.object({}),
  request: (_, { locationId, pageSize }) => ({
    query: { locationId, skip: 0, limit: pageSize(100) },
  }),
  result: 'associations',
  record: association,
  firesOn: 'user choice',
  watches: [],
  nextPage: bySkip,
});
