import * as z from 'zod';
import { listTasks } from '../lists/contacts';
import { minuteOf } from '../lists/titles';
import { dropdown, type Item, id } from '../operation';

export default dropdown({
  key: 'task_dropdown',
  noun: 'Task',
  ...listTasks,
  input: z.object({ contactId: id().meta({ label: 'Contact' }) }),
  title: ({ title }) => title,
  details: ({ dueDate, completed }: Item) => [
    minuteOf(dueDate) && `due ${minuteOf(dueDate)}`,
    completed === true && 'completed',
  ],
});
