import * as z from 'zod';
import { associationId } from '../../inputs/association';
import { pollingTrigger } from '../../operation';
import { association } from '../../records/association';

export default pollingTrigger({
  key: 'get_association',
  noun: 'Association',
  label: 'Get Association',
  description: 'Triggers when the labels of an association that you choose are changed.',
  endpoint: 'GET /associations/{associationId}',
  scope: 'associations.readonly',
  input: z.object({ associationId: associationId() }),
  record: association,
  firesOn: 'changed record',
  watches: ['associationId'],
});
