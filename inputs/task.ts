import * as z from 'zod';
import { choicesFrom } from './choices';
import { id, longText, moment } from './kinds';
import { assignedTo } from './user';

/** A task of the contact in the field before. */
export const taskId = () =>
  id().meta({ label: 'Task', ...choicesFrom('task'), dependsOn: ['contactId'] });

/** The fields for creating and updating a task. */
export const taskForm = {
  title: z.string().meta({ label: 'Title' }),
  dueDate: moment(),
  body: longText().optional().meta({ label: 'Description' }),
  assignedTo: assignedTo().optional(),
};
