import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown } from '../operation';
import { id, moment } from './kinds';

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

/** When the event starts that a workflow counts from; HighLevel shows it with an offset, not with Z. */
export const eventStartTime = () =>
  moment()
    .transform((utc) => utc.replace(/\.\d+Z$/, '+00:00'))
    .optional()
    .meta({
      label: 'Event Start Time',
      description: 'Only for workflows whose steps count from the start of an event.',
    });
