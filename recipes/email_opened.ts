import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

export const emailOpened: Recipe = {
  title: 'An opened email to a call',
  forWhom: 'The best moment to call is when patients have just opened your treatment plan.',
  does: "When a contact opens an email from a workflow, the Zap creates a task for the contact's user, a note on the contact and a row in the spreadsheet. Only HighLevel's workflows can react to an opened email, so the workflow sends the contact to the Zap.",
  connection: 'sub-account',
  before: ['A workflow that sends the email; here it is New patient.'],
  zaps: [
    {
      title: 'The email is opened',
      steps: [
        {
          trigger: 'workflow_step_reached',
          fields: { readContact: false },
          workflow: {
            name: 'Treatment plan opened',
            trigger: 'Email Events',
            filters: { Event: 'Opened', 'In Workflow': 'New patient' },
            customData: { Email: 'Your treatment plan' },
            allowsReentry: false,
            contact: choice('Maya Ortiz', seeded.contacts.maya),
          },
          note: 'at once, for each contact the first time',
        },
        {
          search: 'find_contact',
          fields: { contactId: '{{1.contact_id}}' },
          otherwise: 'stop',
          note: 'for the user of the contact',
        },
        {
          action: 'create_contact_task',
          fields: {
            contactId: '{{2.id}}',
            title: 'Call {{2.firstName}}: {{1.customData__Email}} is open',
            dueDate: '{{zap_meta_utc_iso}}',
            assignedTo: '{{2.assignedTo}}',
          },
          note: 'for that user, due now',
        },
        {
          action: 'create_contact_note',
          fields: {
            contactId: '{{2.id}}',
            title: 'Email opened',
            body: '{{1.customData__Email}} (workflow {{1.workflow__name}})',
          },
          note: 'so that others see it',
        },
        {
          saves: 'Create Row',
          into: 'Opened emails',
          by: 'contact_id',
          fields: {
            contact_id: '{{1.contact_id}}',
            who: '{{1.full_name}}',
            email: '{{1.email}}',
            what: '{{1.customData__Email}}',
          },
          note: 'for the report',
        },
      ],
    },
  ],
  expect: [
    'Opening the email immediately creates one task, one note and one row.',
    'For a contact without a user, the task has no user either.',
  ],
  limits: [
    'Some email apps load the images of every email automatically, and HighLevel counts that as opened. A clicked link is more reliable.',
    'Zapier allows a trigger of this kind in private integrations only.',
  ],
};
