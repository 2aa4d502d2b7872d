import * as z from 'zod';
import { dropdown } from '../operation';

export default dropdown({
  key: 'workflow_dropdown',
  noun: 'Workflow',
  endpoint: 'GET /workflows/',
  scope: 'workflows.readonly',
  input: z.object({}),
  request: (_, { locationId }) => ({
    query: { locationId },
  }),
  result: 'workflows',
});
