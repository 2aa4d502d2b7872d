import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

export const emailOpened: Recipe = {
  title: 'An opened email to a call',
  forWhom: 'The best moment to call is while they have your treatment plan before them.',
  does: 'When a contact opens the email of a workflow, the user who looks after the contact gets a task, the contact a note, and the spreadsheet a row. Only a workflow of HighLevel sees that an email is opened, so it sends the contact to the Zap.',
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
          note: 'for the user who looks after the contact',
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
    'Opening the email makes one task, one note and one row, at once.',
    'A contact that nobody looks after gets a task without a user.',
  ],
  limits: [
    'Some email apps load the pictures of every email by themselves, and HighLevel counts that as opened. A clicked link is a surer sign.',
    'Zapier allows a trigger of this kind in private integrations only.',
  ],
};
