import * as z from 'zod';
import { type Item, isItem, staticHook } from '../../operation';
import { exampleSteps, withCurrentContacts, workflowStep } from '../../records/workflow_step';

/** Whether a body names another sub-account; one that names none is accepted. */
const isOfAnother = ({ location }: Item, locationId: string): boolean => {
  const { id }: Item = isItem(location) ? location : {};
  return typeof id === 'string' && id !== '' && id !== locationId;
};

export default staticHook({
  key: 'workflow_step_reached',
  noun: 'Workflow Step',
  label: 'Workflow Step Reached',
  description:
    'Triggers when a contact reaches a webhook action in a workflow. So a Zap can start on any workflow trigger, like a clicked link or an opened email.',
  directions:
    'Copy the address below. In HighLevel, open Automation > Workflows and the workflow, add the action **Webhook**, choose POST and paste the address as its URL. Under Custom Data you can add your own values; they become fields of this step. Save and publish the workflow, then send a contact through it to test. Custom Webhook works too, if its body is JSON. Anyone who has the address can start this Zap, so keep it private.',
  beyondCatalogue: true,
  input: z.object({
    readContact: z.boolean().default(false).meta({
      label: 'Read the Contact',
      description:
        'Yes reads the contact again when the step is reached, so that the Zap gets the current values of all fields and custom fields. It takes one request.',
    }),
  }),
  record: workflowStep,
  receive: async ({ session, values: { readContact } }, bodies) => {
    const own = bodies.filter((body) => !isOfAnother(body, session.locationId));
    if (own.length < bodies.length) {
      session.z.console.log('The webhook came from another sub-account, so it starts nothing.');
    }
    const items = own.map((body) => workflowStep.normalize?.(body) ?? body);
    return readContact ? withCurrentContacts(session, items) : items;
  },
  examples: ({ session, values: { readContact } }) => exampleSteps(session, readContact),
});
