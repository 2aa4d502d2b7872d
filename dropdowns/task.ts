import * as z from 'zod';
import { listTasks } from '../lists/contacts';
import { dropdown, id } from '../operation';

export default dropdown({
  key: 'task_dropdown',
  noun: 'Task',
  ...listTasks,
  input: z.object({ contactId: id().meta({ label: 'Contact' }) }),
  title: ({ title }) => title,
});
