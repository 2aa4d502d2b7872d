import * as z from 'zod';
import { ownedBy } from '../../owned';
import type { Task } from '../../records/contacts';
import { route } from '../../route';
import { flag, isoDate, list, requiredText, text } from '../../validation';
import { type ContactCall, contactOf, done, reading, writing } from './contact';

const fields = {
  title: requiredText,
  body: text.optional(),
  dueDate: isoDate.transform((value) => new Date(value).toISOString()),
  completed: flag,
  assignedTo: text.optional(),
};

export const tasks = [
  // The document does not type the response; live records have _id
  // (docs/highlevel_quirks.md#task-ids).
  route({
    endpoint: 'POST /locations/{locationId}/tasks/search',
    version: '2021-07-28',
    scope: 'locations/tasks.readonly',
    level: 'location',
    body: z.strictObject({
      contactId: list.optional(),
      completed: flag.optional(),
      assignedTo: list.optional(),
      query: text.optional(),
      businessId: requiredText.optional(),
      limit: z.number().min(1).max(1000).default(25),
      skip: z.number().min(0).default(0),
    }),
    answer: ({ body, path, state }) => {
      const { contactId, completed, assignedTo, query = '', businessId, skip, limit } = body;
      const found = state.tasks.all().filter((task) => {
        const contact = state.contacts.find(task.contactId);
        return (
          contact?.locationId === path('locationId') &&
          (!contactId || contactId.includes(task.contactId)) &&
          (completed === undefined || completed === task.completed) &&
          (!assignedTo || assignedTo.includes(task.assignedTo ?? '')) &&
          (!businessId || contact.businessId === businessId) &&
          task.title.toLowerCase().includes(query.toLowerCase())
        );
      });
      return {
        tasks: found.slice(skip, skip + limit).map(({ id, ...task }) => ({ _id: id, ...task })),
      };
    },
  }),

  route({
    endpoint: 'GET /contacts/{contactId}/tasks',
    ...reading,
    answer: (call) => ({ tasks: call.state.tasks.where({ contactId: contactOf(call).id }) }),
  }),

  route({
    endpoint: 'POST /contacts/{contactId}/tasks',
    ...writing,
    body: z.strictObject(fields),
    status: 201,
    answer: (call) => {
      const { id: contactId } = contactOf(call);
      const { body, state } = call;
      return { task: state.tasks.put({ id: state.ids.next(), contactId, ...body }) };
    },
  }),

  route({
    endpoint: 'GET /contacts/{contactId}/tasks/{taskId}',
    ...reading,
    answer: (call) => ({ task: taskOf(call) }),
  }),

  route({
    endpoint: 'PUT /contacts/{contactId}/tasks/{taskId}',
    ...writing,
    body: z.strictObject(fields).partial(),
    answer: (call) => {
      const task = taskOf(call);
      return { task: call.state.tasks.put({ ...task, ...call.body }) };
    },
  }),

  route({
    endpoint: 'PUT /contacts/{contactId}/tasks/{taskId}/completed',
    ...writing,
    body: z.strictObject({ completed: flag }),
    answer: (call) => {
      const task = taskOf(call);
      return { task: call.state.tasks.put({ ...task, ...call.body }) };
    },
  }),

  route({
    endpoint: 'DELETE /contacts/{contactId}/tasks/{taskId}',
    ...writing,
    answer: (call) => {
      const task = taskOf(call);
      call.state.tasks.remove(task.id);
      return done;
    },
  }),
];

const taskOf = (call: ContactCall<'taskId'>): Task =>
  ownedBy(call.state.tasks, 'Task', call.path('taskId'), { contactId: contactOf(call).id });
