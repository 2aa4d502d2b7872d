import * as z from 'zod';
import { dropdown } from '../operation';

export default dropdown({
  key: 'snapshot_dropdown',
  noun: 'Snapshot',
  endpoint: 'GET /snapshots/',
  scope: 'snapshots.readonly',
  access: 'agency',
  input: z.object({}),
  request: (_, { companyId }) => ({
    query: { companyId },
  }),
  result: 'snapshots',
});
