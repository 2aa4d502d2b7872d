import * as z from 'zod';
import { associationId } from '../../inputs/association';
import { firstRecordId, secondRecordId } from '../../inputs/record';
import { recordKinds } from '../../lists/records';
import { action } from '../../operation';
import { relation } from '../../records/association';

export default action({
  key: 'create_relation',
  noun: 'Relation',
  label: 'Create Relation',
  description: 'Creates a relation: links two records by an association.',
  endpoint: 'POST /associations/relations',
  scope: 'associations/relation.write',
  input: z.object({
    associationId: associationId(),
    firstRecordKind: recordKinds.firstRecordKind,
    firstRecordId: firstRecordId(),
    secondRecordKind: recordKinds.secondRecordKind,
    secondRecordId: secondRecordId(),
  }),
  request: ({ associationId, firstRecordId, secondRecordId }, { locationId }) => ({
    body: { locationId, associationId, firstRecordId, secondRecordId },
  }),
  record: relation,
});
