import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

export const stageHandover: Recipe = {
  title: 'Opportunity that reaches a stage',
  forWhom: 'When a patient accepts a plan, another team takes over automatically.',
  does: 'An opportunity that enters the stage Plan accepted creates a task for the reception and a project in the other app. Old opportunities that move there count, too.',
  connection: 'sub-account',
  zaps: [
    {
      title: 'Plan accepted',
      steps: [
        {
          trigger: 'pipeline_stage_changed',
          fields: {
            pipelineId: choice('Treatments', seeded.pipelines.treatments),
            pipelineStageId: choice('Plan accepted', seeded.pipelineStages.accepted),
          },
          note: 'each time that one enters the stage',
        },
        {
          formatter: 'Add/Subtract Time',
          of: '{{zap_meta_utc_iso}}',
          expression: '+2 days',
          note: 'in two days',
        },
        {
          action: 'create_contact_task',
          fields: {
            contactId: '{{1.contactId}}',
            title: 'Plan the visits for {{1.name}}',
            dueDate: '{{2.output}}',
            assignedTo: choice('Tomas Reed', seeded.users.reception),
          },
          note: 'for the reception',
        },
        {
          saves: 'Create Project',
          into: 'Projects',
          by: 'opportunity_id',
          fields: {
            opportunity_id: '{{1.id}}',
            name: '{{1.name}}',
            stage: '{{1.pipelineStageName}}',
            value: '{{1.monetaryValue}}',
          },
          note: 'with the names of pipeline and stage',
        },
      ],
    },
  ],
  expect: [
    'Moving an opportunity to the stage creates one task and one project. Editing its value afterwards creates nothing.',
    'Moving it away and back starts the Zap again.',
  ],
  limits: [
    'The Zap misses an opportunity that enters and leaves the stage between two checks of Zapier.',
  ],
};
