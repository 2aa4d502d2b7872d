import { choicesFrom } from './choices';
import { contactId } from './contact';
import { id, moment } from './kinds';

/** A workflow of the sub-account. */
export const workflowId = () => id().meta({ label: 'Workflow', ...choicesFrom('workflow') });

/** The start of the event that a workflow refers to. HighLevel documents it with an offset, not with Z. */
const eventStartTime = () =>
  moment()
    .transform((utc) => utc.replace(/\.\d+Z$/, '+00:00'))
    .optional()
    .meta({
      label: 'Event Start Time',
      description: 'Only for workflows that wait for the start of an event.',
    });

/** The fields for adding a contact to a workflow, and for removing it. */
export const workflowForm = {
  contactId: contactId(),
  workflowId: workflowId(),
  eventStartTime: eventStartTime(),
};
