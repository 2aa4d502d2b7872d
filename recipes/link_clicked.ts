import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

export const linkClicked: Recipe = {
  title: 'A clicked link to a task and the next stage',
  forWhom: 'A contact who clicks the link to your offer is interested now, so you should call now.',
  does: "A click on a trigger link tags the contact, creates a task to call within two hours, and moves an open opportunity from First visit to Plan sent. Only HighLevel's workflows can react to clicks, so a workflow sends them to the Zap.",
  connection: 'sub-account',
  before: [
    'A trigger link with the name Veneers offer (Marketing > Trigger Links in HighLevel), which you put into a text message or an email.',
  ],
  zaps: [
    {
      title: 'The link is clicked',
      steps: [
        {
          trigger: 'workflow_step_reached',
          fields: { readContact: false },
          workflow: {
            name: 'Veneers offer clicked',
            trigger: 'Trigger Link Clicked',
            filters: { 'Trigger Link': 'Veneers offer' },
            customData: { Link: 'Veneers offer' },
            allowsReentry: true,
            contact: choice('Sofia Rossi', seeded.contacts.sofia),
          },
          note: 'at once, each time',
        },
        {
          action: 'add_tags_to_contact',
          fields: { contactId: '{{1.contact_id}}', tags: ['clicked: {{1.customData__Link}}'] },
          note: 'says which link',
        },
        {
          formatter: 'Add/Subtract Time',
          of: '{{zap_meta_utc_iso}}',
          expression: '+2 hours',
          note: 'in two hours',
        },
        {
          action: 'create_contact_task',
          fields: {
            contactId: '{{1.contact_id}}',
            title: 'Call {{1.full_name}} about {{1.customData__Link}}',
            dueDate: '{{3.output}}',
            assignedTo: choice('Tomas Reed', seeded.users.reception),
          },
          note: 'for the reception',
        },
        {
          search: 'find_opportunity',
          fields: {
            contactId: '{{1.contact_id}}',
            pipelineId: choice('Treatments', seeded.pipelines.treatments),
            pipelineStageId: choice('First visit', seeded.pipelineStages.visit),
            status: 'open',
          },
          otherwise: 'stop',
          note: 'the open one of the contact, if it is in this stage',
        },
        {
          action: 'update_opportunity',
          fields: {
            id: '{{5.id}}',
            pipelineId: choice('Treatments', seeded.pipelines.treatments),
            pipelineStageId: choice('Plan sent', seeded.pipelineStages.plan),
          },
          note: 'moved on',
        },
      ],
    },
  ],
  expect: [
    "A click adds the tag and one task, and moves the contact's opportunity. Each further click creates another task.",
    'A contact without an open opportunity in First visit gets the tag and the task.',
  ],
  limits: [
    'Zapier does not deduplicate data from a workflow: if HighLevel sends it twice, the Zap runs twice.',
    'Zapier allows a trigger of this kind in private integrations only.',
  ],
};
