import * as z from 'zod';
import { listRelations } from '../lists/relations';
import { dropdown, type Item, id } from '../operation';
import { labelOf } from '../operation/label';

/** `custom_objects.treatment_plan` is a Treatment Plan. */
const nameOf = (objectKey: unknown) => labelOf(String(objectKey).split('.').at(-1) ?? '');

export default dropdown({
  key: 'relation_dropdown',
  noun: 'Relation',
  ...listRelations,
  input: z.object({ recordId: id().meta({ label: 'Record' }) }),
  title: ({ firstObjectKey, firstRecordId, secondObjectKey, secondRecordId }: Item) =>
    firstRecordId &&
    secondRecordId &&
    `${nameOf(firstObjectKey)} ${firstRecordId} and ${nameOf(secondObjectKey)} ${secondRecordId}`,
  isPaged: true,
});
