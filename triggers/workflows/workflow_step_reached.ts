import * as z from 'zod';
import { type Item, isItem, staticHook } from '../../operation';
import { exampleSteps, withCurrentContacts, workflowStep } from '../../records/workflow_step';

/** Whether a body names another sub-account; one that names none may be meant. */
const isOfAnother = ({ location }: Item, locationId: string): boolean => {
  const { id }: Item = isItem(location) ? location : {};
  return typeof id === 'string' && id !== '' && id !== locationId;
};

export default staticHook({
  key: 'workflow_step_reached',
  noun: 'Workflow Step',
  label: 'Workflow Step Reached',
  description:
    'Triggers when a contact reaches a webhook action in a workflow: a link was clicked, an email was opened, or whatever else a workflow can start on.',
  directions:
    'Copy the address below. In HighLevel, open Automation > Workflows and the workflow, add the action **Webhook**, choose POST and paste the address as its URL. Under Custom Data you can add values of your own; they come as fields of this step. Save and publish the workflow, then send a contact through it to test. Custom Webhook works too, if its body is JSON. Whoever has the address can start this Zap, so keep it private.',
  beyondCatalogue: true,
  input: z.object({
    readContact: z.boolean().default(false).meta({
      label: 'Read the Contact',
      description:
        'Yes reads the contact again when the step is reached, so that all of its fields and custom fields come as they are now. It takes one request.',
    }),
  }),
  record: workflowStep,
  receive: async ({ session, values: { readContact } }, bodies) => {
    const own = bodies.filter((body) => !isOfAnother(body, session.locationId));
    if (own.length < bodies.length) {
      session.z.console.log('What came is of another sub-account, so it starts nothing.');
    }
    const items = own.map((body) => workflowStep.normalize?.(body) ?? body);
    return readContact ? withCurrentContacts(session, items) : items;
  },
  examples: ({ session, values: { readContact } }) => exampleSteps(session, readContact),
});
