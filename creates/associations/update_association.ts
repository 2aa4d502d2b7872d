import * as z from 'zod';
import { path } from '../../highlevel/path';
import { associationId, associationLabels } from '../../inputs/association';
import { action } from '../../operation';
import { association } from '../../records/association';

export default action({
  key: 'update_association',
  noun: 'Association',
  label: 'Update Association',
  description: 'Updates both labels of an association. HighLevel lets nothing else be changed.',
  scope: 'associations.write',
  input: z.object({ associationId: associationId(), ...associationLabels }),
  request: ({ associationId, ...body }) => ({
    method: 'PUT',
    path: path`/associations/${associationId}`,
    body,
  }),
  record: association,
});
