import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown } from '../operation';
import { contactId } from './contact';
import { id, longText, moment } from './kinds';
import { assignedTo } from './user';

export const taskDropdown = dropdown({
  key: 'task_dropdown',
  noun: 'Task',
  scope: 'contacts.readonly',
  input: z.object({ contactId: contactId() }),
  request: ({ contactId }) => ({ method: 'GET', path: path`/contacts/${contactId}/tasks` }),
  result: 'tasks',
  title: ({ title }) => title,
});

/** A task of the contact that is chosen before it. */
export const taskId = () =>
  id().meta({ label: 'Task', ...choicesFrom(taskDropdown), dependsOn: ['contactId'] });

/** What create and update ask of a task. */
export const taskForm = {
  title: z.string().meta({ label: 'Title' }),
  dueDate: moment(),
  body: longText().optional().meta({ label: 'Description' }),
  assignedTo: assignedTo().optional(),
};
