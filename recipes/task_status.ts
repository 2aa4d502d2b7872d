import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

export const taskStatus: Recipe = {
  title: 'Task status in both directions',
  forWhom:
    'Some of your team complete tasks in a task app, others in HighLevel, and nobody wants to complete a task twice.',
  does: 'New tasks of the other app become tasks of the contact. Completing or reopening one shows on the other side.',
  connection: 'sub-account',
  before: ['The other app has fields for the IDs of the task and of the contact in HighLevel.'],
  zaps: [
    {
      title: 'A task of the other app goes to HighLevel',
      steps: [
        {
          arrives: 'New Task',
          items: [
            {
              id: 'T-9',
              title: 'Order the whitening trays',
              due: '2026-11-24T17:00:00Z',
              done: false,
              email: 'maya.ortiz@example.com',
              highlevel_task_id: '',
            },
          ],
          note: 'made there by a person',
        },
        {
          onlyIf: [['{{1.highlevel_task_id}}', 'Does not exist']],
          note: 'skips what came from HighLevel',
        },
        {
          search: 'find_contact',
          fields: { email: '{{1.email}}' },
          otherwise: 'stop',
          note: 'by email',
        },
        {
          action: 'create_contact_task',
          fields: {
            contactId: '{{3.id}}',
            title: '{{1.title}}',
            dueDate: '{{1.due}}',
            completed: '{{1.done}}',
          },
          note: 'on that contact',
        },
        {
          saves: 'Update Task',
          into: 'Tasks',
          by: 'id',
          fields: {
            id: '{{1.id}}',
            highlevel_task_id: '{{4.id}}',
            highlevel_contact_id: '{{3.id}}',
          },
          note: 'remembers both IDs',
        },
      ],
    },
    {
      title: 'Ticked off in the other app',
      steps: [
        {
          arrives: 'Task Completed or Reopened',
          items: [
            {
              id: 'T-9',
              title: 'Order the whitening trays',
              done: true,
              highlevel_task_id: 'vRYe9v6RkFVxoIgFN8BM',
              highlevel_contact_id: 'seD4PfOuKoVMLkEZqohJ',
            },
          ],
          note: 'by a person',
        },
        {
          onlyIf: [['{{1.highlevel_task_id}}', 'Exists']],
          note: 'only records that HighLevel has',
        },
        {
          action: 'complete_contact_task',
          fields: {
            contactId: '{{1.highlevel_contact_id}}',
            taskId: '{{1.highlevel_task_id}}',
            completed: '{{1.done}}',
          },
          note: 'completes or reopens it',
        },
      ],
    },
    {
      title: 'Ticked off in HighLevel',
      steps: [
        {
          trigger: 'get_contact_tasks',
          fields: {
            contactId: choice('Maya Ortiz (maya.ortiz@example.com)', seeded.contactId),
            triggerOn: 'new_or_updated',
          },
          note: 'the tasks of one contact',
        },
        {
          saves: 'Create or Update Task',
          into: 'Tasks',
          by: 'highlevel_task_id',
          fields: {
            highlevel_task_id: '{{1.id}}',
            highlevel_contact_id: '{{1.contactId}}',
            title: '{{1.title}}',
            due: '{{1.dueDate}}',
            done: '{{1.completed}}',
          },
          note: 'found by the ID of the task',
        },
      ],
    },
  ],
  expect: [
    'A task of the other app appears once on the contact, and its IDs are written back.',
    'Completing it there completes it in HighLevel; reopening it opens it again.',
    'Completing it in HighLevel completes it there at the next check, and no Zap starts again.',
  ],
  limits: [
    'HighLevel lists tasks by contact, so the third Zap watches a single contact, like a key account. For a single task, use Get Contact Task by ID.',
    'For the tasks of all contacts, let HighLevel send them: create a workflow that starts on tasks and ends with the Webhook action, and use Webhooks by Zapier (Catch Hook) as the first step of the third Zap. Its second step stays unchanged.',
    'HighLevel does not store when a task last changed, so the trigger compares its content.',
  ],
};
