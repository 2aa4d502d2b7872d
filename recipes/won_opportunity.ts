import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

export const wonOpportunity: Recipe = {
  title: 'Won opportunity to a workflow',
  forWhom:
    'A won opportunity ends the sale, and a workflow in HighLevel handles everything after it.',
  does: 'A won opportunity adds its contact to the workflow, adds a note with the value, and creates an order in the billing app.',
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
    'Setting an opportunity of the pipeline to Won adds its contact to the workflow once, with one note and one order.',
    'Opportunities that were won before the Zap was turned on, or in another pipeline, start nothing. Later changes of a won opportunity start nothing either.',
  ],
  limits: [
    'Keep Trigger On at New Opportunity: with a status filter, an opportunity is new to the Zap when it first has that status. New or Updated Opportunity would start the Zap again at every later change.',
    'The trigger reads the 500 most recently created opportunities. If the pipeline has more won ones, increase Opportunities to Look At.',
    'An opportunity that is reopened and won again does not start the Zap a second time.',
  ],
};
