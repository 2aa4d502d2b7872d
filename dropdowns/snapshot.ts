import * as z from 'zod';
import { listSnapshots } from '../lists/snapshots';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'snapshot_dropdown',
  noun: 'Snapshot',
  ...listSnapshots,
  input: z.object({}),
  details: ({ type }: Item) => [type],
});
