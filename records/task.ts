import { extended, flag, moment, record, text, withId } from '../operation';
import { withAssignedUserName } from './names';
import { version1 } from './version_1';

/** A task of a contact. */
export const task = record(
  {
    id: text('lJpzYrWdpkC2hX6t2yue'),
    title: text('Call Maya back'),
    body: text('She asked what whitening costs.', { label: 'Description' }),
    dueDate: moment('2026-01-09T15:00:00.000Z'),
    completed: flag(false),
    assignedTo: text('VCa734uS5pGAZuP4EP0u', { label: 'Assigned User ID' }),
    contactId: text('seD4PfOuKoVMLkEZqohJ'),
  },
  { counted: version1.task },
);

/** The same, with a completed task as the example. */
export const completedTask = { ...task, sample: { ...task.sample, completed: true } };

/**
 * A task as the task search returns it. Its document does not type the response, and live records
 * have `_id` (docs/highlevel_quirks.md#task-ids).
 */
export const foundTask = extended(
  { ...completedTask, normalize: withId, enrich: withAssignedUserName },
  { assignedUserName: text('Ingrid Solberg') },
);
