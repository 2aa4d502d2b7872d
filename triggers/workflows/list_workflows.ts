import * as z from 'zod';
import { listWorkflows } from '../../lists/workflows';
import { pollingTrigger } from '../../operation';
import { workflow } from '../../records/workflow';

export default pollingTrigger({
  key: 'list_workflows',
  noun: 'Workflow',
  label: 'List Workflows',
  description: 'Triggers when a workflow is created in the sub-account, or also updated.',
  ...listWorkflows,
  input: z.object({}),
  record: workflow,
  firesOn: 'user choice',
  watches: [],
});
