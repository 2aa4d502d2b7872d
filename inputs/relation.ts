import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown, type Item } from '../operation';
import { id } from './kinds';
import { recordId } from './record';

export const relationDropdown = dropdown({
  key: 'relation_dropdown',
  noun: 'Relation',
  scope: 'associations/relation.readonly',
  input: z.object({ recordId: recordId() }),
  request: ({ recordId }, { locationId, page }) => ({
    method: 'GET',
    path: path`/associations/relations/${recordId}`,
    query: { locationId, skip: page * 100, limit: 100 },
  }),
  result: 'relations',
  title: ({ firstObjectKey, firstRecordId, secondObjectKey, secondRecordId }: Item) =>
    firstRecordId &&
    secondRecordId &&
    `${firstObjectKey} ${firstRecordId} and ${secondObjectKey} ${secondRecordId}`,
  isPaged: true,
});

/**
 * A relation. Its list shows those of the record above, but an ID needs none: with `dependsOn`
 * Zapier would keep the field shut until a record is chosen.
 */
export const relationId = () =>
  id().meta({
    label: 'Relation',
    description: 'Choose a record above to list its relations, or map the ID of an earlier step.',
    ...choicesFrom(relationDropdown),
  });
