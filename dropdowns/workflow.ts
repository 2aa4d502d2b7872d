import * as z from 'zod';
import { path } from '../highlevel/path';
import { dropdown } from '../operation';

export default dropdown({
  key: 'workflow_dropdown',
  noun: 'Workflow',
  scope: 'workflows.readonly',
  input: z.object({}),
  request: (_, { locationId }) => ({
    method: 'GET',
    path: path`/workflows/`,
    query: { locationId },
  }),
  result: 'workflows',
});
