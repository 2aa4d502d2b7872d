import * as z from 'zod';
import { pollingTrigger } from '../../operation';
import { workflow } from '../../records/workflow';

export default pollingTrigger({
  key: 'list_workflows',
  noun: 'Workflow',
  label: 'List Workflows',
  description: 'Triggers when a workflow is created in the sub-account, or also updated.',
  endpoint: 'GET /workflows/',
  scope: 'workflows.readonly',
  input: z.object({}),
  request: (_, { locationId }) => ({
    query: { locationId },
  }),
  result: 'workflows',
  record: workflow,
  firesOn: 'user choice',
  watches: [],
});
