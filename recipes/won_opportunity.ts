import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

export const wonOpportunity: Recipe = {
  title: 'Won opportunity to a workflow',
  forWhom: 'Sales ends with a win, and everything that comes after it is a workflow in HighLevel.',
  does: 'An opportunity that is won puts its contact into the workflow, leaves a note with the value, and tells the billing app.',
  connection: 'sub-account',
  before: ['A published workflow. It needs no trigger of its own.'],
  zaps: [
    {
      title: 'Won',
      steps: [
        {
          trigger: 'search_opportunities',
          fields: {
            pipelineId: choice('Treatments', seeded.pipelines.treatments),
            status: 'won',
            triggerOn: 'new',
          },
          note: 'each opportunity once, when it is won',
        },
        {
          action: 'add_contact_to_workflow',
          fields: {
            contactId: '{{1.contactId}}',
            workflowId: choice('New patient', seeded.workflows.newPatient),
          },
          note: 'the contact of the opportunity',
        },
        {
          action: 'create_contact_note',
          fields: {
            contactId: '{{1.contactId}}',
            title: 'Won: {{1.name}}',
            body: 'Worth {{1.monetaryValue}}.',
          },
          note: 'with the value',
        },
        {
          saves: 'Create or Update Order',
          into: 'Orders',
          by: 'opportunity_id',
          fields: {
            opportunity_id: '{{1.id}}',
            what: '{{1.name}}',
            amount: '{{1.monetaryValue}}',
            customer: '{{1.contact__name}}',
            email: '{{1.contact__email}}',
          },
          note: 'for billing',
        },
      ],
    },
  ],
  expect: [
    'Setting an opportunity of the pipeline to Won puts its contact into the workflow once, with one note and one order.',
    'Opportunities that were won before the Zap was turned on, or in another pipeline, start nothing; nor does a later change of one that is won.',
  ],
  limits: [
    'With a status as the filter, an opportunity is new to the Zap when it first has that status, so New Opportunity is right here. New or Updated would start again at every later change.',
    'The trigger looks at the 500 newest by their date of creation. Raise Opportunities to Look At when the pipeline holds more that are won.',
    'One that is reopened and won again does not start the Zap a second time.',
  ],
};
