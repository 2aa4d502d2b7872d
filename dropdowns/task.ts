import * as z from 'zod';
import { listTasks } from '../lists/contacts';
import { choicesFrom, dropdown, id } from '../operation';
import contactDropdown from './contact';

export default dropdown({
  key: 'task_dropdown',
  noun: 'Task',
  ...listTasks,
  input: z.object({ contactId: id().meta({ label: 'Contact', ...choicesFrom(contactDropdown) }) }),
  title: ({ title }) => title,
});
