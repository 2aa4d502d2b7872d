import * as z from 'zod';
import { choicesFrom, dropdown, id } from '../operation';
import contactDropdown from './contact';

export default dropdown({
  key: 'task_dropdown',
  noun: 'Task',
  endpoint: 'GET /contacts/{contactId}/tasks',
  scope: 'contacts.readonly',
  input: z.object({ contactId: id().meta({ label: 'Contact', ...choicesFrom(contactDropdown) }) }),
  result: 'tasks',
  title: ({ title }) => title,
});
