import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown, id } from '../operation';
import contactDropdown from './contact';

export default dropdown({
  key: 'task_dropdown',
  noun: 'Task',
  scope: 'contacts.readonly',
  input: z.object({ contactId: id().meta({ label: 'Contact', ...choicesFrom(contactDropdown) }) }),
  request: ({ contactId }) => ({ method: 'GET', path: path`/contacts/${contactId}/tasks` }),
  result: 'tasks',
  title: ({ title }) => title,
});
