import * as z from 'zod';
import { choicesFrom } from './choices';
import { id, longText, moment } from './kinds';
import { assignedTo } from './user';

/** A task of the contact that is chosen before it. */
export const taskId = () =>
  id().meta({ label: 'Task', ...choicesFrom('task'), dependsOn: ['contactId'] });

/** What create and update ask of a task. */
export const taskForm = {
  title: z.string().meta({ label: 'Title' }),
  dueDate: moment(),
  body: longText().optional().meta({ label: 'Description' }),
  assignedTo: assignedTo().optional(),
};
