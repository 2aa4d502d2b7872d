import * as z from 'zod';
import { listWorkflows } from '../lists/workflows';
import { dropdown } from '../operation';

export default dropdown({
  key: 'workflow_dropdown',
  noun: 'Workflow',
  ...listWorkflows,
  input: z.object({}),
});
