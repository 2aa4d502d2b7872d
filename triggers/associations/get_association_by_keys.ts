import * as z from 'zod';
import { objectKey } from '../../inputs/object';
import { pollingTrigger } from '../../operation';
import { association } from '../../records/association';

export default pollingTrigger({
  key: 'get_association_by_keys',
  noun: 'Association',
  label: 'Get Association by Keys',
  description: 'Triggers when an association of an object that you choose is defined.',
  endpoint: 'GET /associations/objectKey/{objectKey}',
  scope: 'associations.readonly',
  input: z.object({ objectKey: objectKey() }),
  request: (_, { locationId }) => ({ query: { locationId } }),
  result: 'associations',
  record: association,
  firesOn: 'user choice',
  watches: ['objectKey'],
});
