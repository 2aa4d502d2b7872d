import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown, type Item, id } from '../operation';
import recordDropdown from './record';

export default dropdown({
  key: 'relation_dropdown',
  noun: 'Relation',
  scope: 'associations/relation.readonly',
  input: z.object({ recordId: id().meta({ label: 'Record', ...choicesFrom(recordDropdown) }) }),
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
