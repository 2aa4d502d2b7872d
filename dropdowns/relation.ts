import * as z from 'zod';
import { choicesFrom, dropdown, type Item, id } from '../operation';
import recordDropdown from './record';

export default dropdown({
  key: 'relation_dropdown',
  noun: 'Relation',
  endpoint: 'GET /associations/relations/{recordId}',
  scope: 'associations/relation.readonly',
  input: z.object({ recordId: id().meta({ label: 'Record', ...choicesFrom(recordDropdown) }) }),
  request: (_, { locationId, page }) => ({
    query: { locationId, skip: page * 100, limit: 100 },
  }),
  result: 'relations',
  title: ({ firstObjectKey, firstRecordId, secondObjectKey, secondRecordId }: Item) =>
    firstRecordId &&
    secondRecordId &&
    `${firstObjectKey} ${firstRecordId} and ${secondObjectKey} ${secondRecordId}`,
  isPaged: true,
});
