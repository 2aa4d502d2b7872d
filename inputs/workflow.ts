import { z } from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown } from '../operation';
import { id } from './kinds';

export const workflowDropdown = dropdown({
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

/** A workflow of the sub-account. */
export const workflowId = () => id().meta({ label: 'Workflow', ...choicesFrom(workflowDropdown) });
