import type { Sandbox } from '../sandbox';
import { seeded } from '../sandbox';

/** An event that a user can simulate in HighLevel while a Zap is on. */
export type SimulatedEvent = {
  key: string;
  /** The button's label. */
  label: string;
  /** Simulates the event. Returns the message that the page shows. */
  simulate: (send: Send, sandbox: Sandbox) => Promise<string>;
};

/** Sends a request to the sandbox, as another user or a website would. */
type Send = (method: string, path: string, body?: unknown) => Promise<unknown>;

const people = [
  ['Rosa', 'Delgado'],
  ['Priya', 'Raman'],
  ['Noah', 'Kessler'],
  ['Amara', 'Obi'],
  ['Jonas', 'Lind'],
] as const;

let count = 0;

const { locationId } = seeded;

/** The events that a user can simulate, in the order of the page. */
export const simulatedEvents: SimulatedEvent[] = [
  {
    key: 'contact_arrives',
    label: 'A new patient fills in the form on the website',
    simulate: async (send) => {
      const [firstName, lastName] = people[count % people.length] ?? people[0];
      count += 1;
      const email = `${firstName}.${lastName}.${count}@example.com`.toLowerCase();
      const tags = ['new patient'];
      await send('POST', '/contacts/', { locationId, firstName, lastName, email, tags });
      return `${firstName} ${lastName} is a new contact with the tag new patient.`;
    },
  },
  {
    key: 'contact_is_tagged',
    label: 'A contact gets the tag vip',
    simulate: async (send, { state }) => {
      const contact = state.contacts
        .where({ locationId })
        .find(({ tags }) => !tags?.includes('vip'));
      if (!contact) return 'Every contact has the tag vip already.';
      await send('POST', `/contacts/${contact.id}/tags`, { tags: ['vip'] });
      return `${contact.firstName} ${contact.lastName} has the tag vip now.`;
    },
  },
  {
    key: 'deal_moves',
    label: 'An opportunity moves to the next stage',
    simulate: async (send, { state }) => {
      const [opportunity] = state.opportunities.where({ locationId });
      const pipeline = state.pipelines
        .where({ locationId })
        .find(({ id }) => id === opportunity?.pipelineId);
      if (!opportunity || !pipeline) return 'The sandbox has no opportunities.';
      const { id, name, pipelineId } = opportunity;
      const at = pipeline.stages.findIndex((stage) => stage.id === opportunity.pipelineStageId);
      const stage = pipeline.stages[(at + 1) % pipeline.stages.length];
      await send('PUT', `/opportunities/${id}`, { pipelineId, pipelineStageId: stage?.id });
      return `${name} is in ${stage?.name} now.`;
    },
  },
  {
    key: 'deal_is_won',
    label: 'An opportunity is won',
    simulate: async (send, { state }) => {
      const opportunity = state.opportunities
        .where({ locationId })
        .find(({ status }) => status !== 'won');
      if (!opportunity) return 'Every opportunity is won already.';
      await send('PUT', `/opportunities/${opportunity.id}/status`, { status: 'won' });
      return `${opportunity.name} is won.`;
    },
  },
  {
    key: 'task_is_completed',
    label: 'A task is completed',
    simulate: async (send, { state }) => {
      const task = state.tasks.where({}).find(({ completed }) => !completed);
      if (!task) return 'Every task is completed already.';
      const path = `/contacts/${task.contactId}/tasks/${task.id}/completed`;
      await send('PUT', path, { completed: true });
      return `${task.title} is completed.`;
    },
  },
  {
    key: 'note_is_written',
    label: 'A note about a contact is written',
    simulate: async (send, { state }) => {
      const [contact] = state.contacts.where({ locationId });
      if (!contact) return 'The sandbox has no contacts.';
      count += 1;
      await send('POST', `/contacts/${contact.id}/notes`, { body: `Called, note ${count}.` });
      return `${contact.firstName} ${contact.lastName} has a new note.`;
    },
  },
];
