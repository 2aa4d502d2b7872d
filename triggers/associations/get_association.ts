import * as z from 'zod';
import { path } from '../../highlevel/path';
import { associationId } from '../../inputs/association';
import { pollingTrigger } from '../../operation';
import { association } from '../../records/association';

export default pollingTrigger({
  key: 'get_association',
  noun: 'Association',
  label: 'Get Association',
  description: 'Triggers when the labels of an association that you choose are changed.',
  scope: 'associations.readonly',
  input: z.object({ associationId: associationId() }),
  request: ({ associationId }) => ({
    method: 'GET',
    path: path`/associations/${associationId}`,
  }),
  record: association,
  firesOn: 'changed record',
  watches: ['associationId'],
});
