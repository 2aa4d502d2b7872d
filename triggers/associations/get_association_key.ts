import * as z from 'zod';
import { path } from '../../highlevel/path';
import { associationKey } from '../../inputs/association';
import { pollingTrigger } from '../../operation';
import { association } from '../../records/association';

export default pollingTrigger({
  key: 'get_association_key',
  noun: 'Association',
  label: 'Get Association Key',
  description: 'Triggers when the association with a key that you give is created or changed.',
  scope: 'associations.readonly',
  input: z.object({ key_name: associationKey() }),
  request: ({ key_name }, { locationId }) => ({
    method: 'GET',
    path: path`/associations/key/${key_name}`,
    query: { locationId },
    emptyOnNotFound: true,
  }),
  record: association,
  firesOn: 'changed record',
  watches: ['key_name'],
});
