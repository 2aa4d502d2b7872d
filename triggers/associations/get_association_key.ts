import * as z from 'zod';
import { associationKey } from '../../inputs/association';
import { pollingTrigger } from '../../operation';
import { association } from '../../records/association';

export default pollingTrigger({
  key: 'get_association_key',
  noun: 'Association',
  label: 'Get Association Key',
  description: 'Triggers when the association with the key that you enter is created or changed.',
  endpoint: 'GET /associations/key/{key_name}',
  emptyOnNotFound: true,
  scope: 'associations.readonly',
  input: z.object({ key_name: associationKey() }),
  request: (_, { locationId }) => ({ query: { locationId } }),
  record: association,
  firesOn: 'changed record',
  watches: ['key_name'],
});
