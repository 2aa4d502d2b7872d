import * as z from 'zod';
import { listSnapshots } from '../../lists/snapshots';
import { pollingTrigger } from '../../operation';
import { snapshot } from '../../records/snapshot';

export default pollingTrigger({
  key: 'list_snapshots',
  noun: 'Snapshot',
  label: 'List Snapshots',
  description: 'Triggers when a snapshot is created in the agency or imported into it.',
  ...listSnapshots,
  input: z.object({}),
  record: snapshot,
  firesOn: 'user choice',
  watches: [],
});
