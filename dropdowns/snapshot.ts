import * as z from 'zod';
import { path } from '../highlevel/path';
import { dropdown } from '../operation';

export default dropdown({
  key: 'snapshot_dropdown',
  noun: 'Snapshot',
  scope: 'snapshots.readonly',
  access: 'agency',
  input: z.object({}),
  request: (_, { companyId }) => ({
    method: 'GET',
    path: path`/snapshots/`,
    query: { companyId },
  }),
  result: 'snapshots',
});
