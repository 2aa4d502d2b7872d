import * as z from 'zod';
import { bySkipInBody } from '../../highlevel/pages';
import { businessId } from '../../inputs/business';
import { contactId } from '../../inputs/contact';
import { assignedTo } from '../../inputs/user';
import { eventTrigger, type Item } from '../../operation';
import { foundTask } from '../../records/task';

export default eventTrigger({
  key: 'new_or_completed_task',
  beyondCatalogue: true,
  noun: 'Task',
  label: 'New or Completed Task',
  description: 'Triggers when a task is created for any contact, or completed.',
  endpoint: 'POST /locations/{locationId}/tasks/search',
  scope: 'locations/tasks.readonly',
  input: z.object({
    taskEvent: z
      .enum(['new', 'completed', 'both'])
      .default('new')
      .meta({
        label: 'Event',
        choices: { new: 'New Task', completed: 'Completed Task', both: 'New or Completed Task' },
      }),
    assignedTo: assignedTo().optional(),
    contactId: contactId().optional().describe('Only tasks of this contact.'),
    businessId: businessId().optional().describe('Only tasks of contacts of this business.'),
  }),
  request: ({ assignedTo, contactId, businessId }, { pageSize }) => ({
    body: {
      ...(assignedTo && { assignedTo: [assignedTo] }),
      ...(contactId && { contactId: [contactId] }),
      businessId,
      limit: pageSize(100),
      skip: 0,
    },
  }),
  // The document has a list of lists (docs/highlevel_quirks.md#task-ids).
  result: ({ tasks }: { tasks?: (Item | Item[])[] | null }) =>
    Array.isArray(tasks) ? tasks.flat() : tasks,
  nextPage: bySkipInBody,
  record: foundTask,
  watches: ['assignedTo', 'contactId', 'businessId'],
  reading: {
    reads: 'whole list',
    exactUpTo: 2_000,
    counted: 'tasks, including completed ones',
    narrowBy: 'Choose a user in Assigned To, a Contact or a Business.',
    leavesNoTrace: 'A task that is completed and reopened',
  },
  state: ({ completed }) => (completed === true ? 'completed' : 'open'),
  whenAbsent: 'nothing',
  newRecords: 'all',
  fires: ({ from, to }, { taskEvent }) =>
    (taskEvent !== 'completed' && from === undefined) ||
    (taskEvent !== 'new' && to === 'completed' && from !== 'completed'),
  example: { from: 'open', to: 'completed' },
});
