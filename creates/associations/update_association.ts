import * as z from 'zod';
import { associationId, associationLabels } from '../../inputs/association';
import { action } from '../../operation';
import { association } from '../../records/association';

export default action({
  key: 'update_association',
  noun: 'Association',
  label: 'Update Association',
  description:
    'Updates both labels of an association. Nothing else of an association can be changed.',
  endpoint: 'PUT /associations/{associationId}',
  scope: 'associations.write',
  input: z.object({ associationId: associationId(), ...associationLabels }),
  record: association,
});
