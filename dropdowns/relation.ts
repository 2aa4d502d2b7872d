import * as z from 'zod';
import { listRelations } from '../lists/relations';
import { dropdown, type Item, id } from '../operation';

export default dropdown({
  key: 'relation_dropdown',
  noun: 'Relation',
  ...listRelations,
  input: z.object({ recordId: id().meta({ label: 'Record' }) }),
  title: ({ firstObjectKey, firstRecordId, secondObjectKey, secondRecordId }: Item) =>
    firstRecordId &&
    secondRecordId &&
    `${firstObjectKey} ${firstRecordId} and ${secondObjectKey} ${secondRecordId}`,
  isPaged: true,
});
