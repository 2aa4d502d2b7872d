import * as z from 'zod';
import { recordId } from '../../inputs/record';
import { relationId } from '../../inputs/relation';
import { recordKinds } from '../../lists/records';
import { action } from '../../operation';
import { deleted } from '../../records/deletion';

export default action({
  key: 'delete_relation',
  noun: 'Relation',
  label: 'Delete Relation',
  description:
    'Deletes a relation, so that two records are no longer linked. This cannot be undone.',
  endpoint: 'DELETE /associations/relations/{relationId}',
  scope: 'associations/relation.write',
  input: z.object({
    recordKind: recordKinds.recordKind,
    recordId: recordId()
      .optional()
      .describe('One of the two records. It fills the list of relations below.'),
    relationId: relationId(),
  }),
  warning: 'The link is deleted for good; the two records stay.',
  request: (_, { locationId }) => ({ query: { locationId } }),
  ...deleted('relationId'),
});
