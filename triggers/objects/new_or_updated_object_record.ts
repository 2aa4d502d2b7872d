import * as z from 'zod';
import { byPageInBody } from '../../highlevel/pages';
import { searchText } from '../../inputs/kinds';
import { schemaKey } from '../../inputs/object';
import { listObjectRecords } from '../../lists/object_records';
import { pollingTrigger } from '../../operation';
import { objectRecord } from '../../records/object_record';

export default pollingTrigger({
  key: 'new_or_updated_object_record',
  noun: 'Custom Object Record',
  label: 'New or Updated Custom Object Record',
  description: 'Triggers when a record of a custom object is created, or also updated.',
  beyondCatalogue: true,
  ...listObjectRecords,
  input: z.object({
    schemaKey: schemaKey(),
    query: searchText(
      'Only records with this text in a searchable property. A check reads all records and fails if there are more than 2,000. If yours has more, enter a text here.',
    ),
  }),
  record: objectRecord,
  firesOn: 'user choice',
  watches: ['schemaKey', 'query'],
  nextPage: byPageInBody,
  total: ({ total }: { total?: unknown }) => total,
  reading: {
    reads: 'whole list',
    exactUpTo: 2_000,
    counted: 'records of the object',
    narrowBy: 'Enter a Search Text.',
    leavesNoTrace: 'The first of two changes',
  },
});
