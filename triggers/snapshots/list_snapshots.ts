import * as z from 'zod';
import { pollingTrigger } from '../../operation';
import { snapshot } from '../../records/snapshot';

export default pollingTrigger({
  key: 'list_snapshots',
  noun: 'Snapshot',
  label: 'List Snapshots',
  description: 'Triggers when a snapshot is created in the agency or imported into it.',
  endpoint: 'GET /snapshots/',
  scope: 'snapshots.readonly',
  access: 'agency',
  input: z.object({}),
  request: (_, { companyId }) => ({
    query: { companyId },
  }),
  result: 'snapshots',
  record: snapshot,
  firesOn: 'user choice',
  watches: [],
});
