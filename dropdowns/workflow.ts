import * as z from 'zod';
import { dayOf } from '../lists/titles';
import { listWorkflows } from '../lists/workflows';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'workflow_dropdown',
  noun: 'Workflow',
  ...listWorkflows,
  input: z.object({}),
  details: ({ status, createdAt }: Item) => [
    status,
    dayOf(createdAt) && `created ${dayOf(createdAt)}`,
  ],
});
