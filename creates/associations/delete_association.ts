import * as z from 'zod';
import { succeeded } from '../../highlevel/success';
import { associationId } from '../../inputs/association';
import { action } from '../../operation';
import { deletion } from '../../records/deletion';

export default action({
  key: 'delete_association',
  noun: 'Association',
  label: 'Delete Association',
  description:
    'Deletes an association that a user has defined, with all its relations. This cannot be undone.',
  endpoint: 'DELETE /associations/{associationId}',
  scope: 'associations.write',
  input: z.object({ associationId: associationId() }),
  warning: 'The association is deleted for good, with all links between records.',
  // This endpoint's success flag is `deleted` (docs/highlevel_quirks.md#success-words).
  result: ({ deleted, ...body }: { deleted?: boolean }, { associationId }) => ({
    id: associationId,
    success: succeeded({ success: deleted, ...body }),
  }),
  record: deletion,
});
