import { flag, moment, record, text } from '../operation';

/** A contact that was added to a workflow, or removed from one. */
export const workflowEnrollment = record({
  contactId: text('seD4PfOuKoVMLkEZqohJ'),
  workflowId: text('78559bb3-b920-461e-b010-7b2a2816d2a9'),
  eventStartTime: moment('2026-01-12T17:00:00+00:00'),
  success: flag(true),
});
