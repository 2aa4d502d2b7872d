import * as z from 'zod';
import { type RecordReference, recordNames } from '../lists/record_names';
import { listRelations } from '../lists/relations';
import { dropdown, type Item, id } from '../operation';
import { labelOf } from '../operation/label';

/** The records on both sides of a relation. */
const recordsOf = ({
  firstObjectKey,
  firstRecordId,
  secondObjectKey,
  secondRecordId,
}: Item): RecordReference[] =>
  [
    { objectKey: firstObjectKey, id: firstRecordId },
    { objectKey: secondObjectKey, id: secondRecordId },
  ].flatMap(({ objectKey, id: recordId }) =>
    recordId ? [{ objectKey: String(objectKey), id: String(recordId) }] : [],
  );

/** Makes `custom_objects.treatment_plan` a Treatment Plan. */
const objectName = (objectKey: string) => labelOf(objectKey.split('.').at(-1) ?? '');

export default dropdown({
  key: 'relation_dropdown',
  noun: 'Relation',
  ...listRelations,
  input: z.object({ recordId: id().meta({ label: 'Record' }) }),
  // A relation holds only IDs (docs/highlevel_quirks.md#association-lists).
  enrich: async (session, relations) => {
    const names = await recordNames(session, relations.flatMap(recordsOf));
    return relations.map((relation) => {
      const records = recordsOf(relation).map(
        (record) => `${objectName(record.objectKey)} ${names.get(record.id) ?? record.id}`,
      );
      return { ...relation, title: records.length === 2 ? records.join(' and ') : undefined };
    });
  },
  title: ({ title }: Item) => title,
  isPaged: true,
});
