import { choice, type Recipe } from './recipe';

const pipeline = {
  id: 'uD4rXn9TzWk1Qe7VbM3s',
  name: 'Reconciliation',
  stages: [
    { id: '5d0c0f6e-6f35-4d0a-9f7c-1f0b7c4a2e11', name: 'Reconcile now' },
    { id: '9a4e2b1d-3c58-4f7e-8b6a-2d9c5e7f1a22', name: 'Done' },
  ],
};

export const reconciliation: Recipe = {
  title: 'On-demand reconciliation of notes and tasks',
  forWhom:
    "You maintained two systems separately, and now you want to compare a contact's notes and tasks from time to time.",
  does: 'Moving an opportunity to a stage sends all notes and tasks of its contact to the other app at once. The other app returns what is missing or different in HighLevel, one difference at a time.',
  connection: 'sub-account',
  before: [
    'A pipeline Reconciliation with the stages Reconcile now and Done. Moving an opportunity to the first stage starts the comparison.',
    'The other app can compare two lists, or a person compares them there.',
  ],
  needs: { pipelines: [pipeline] },
  zaps: [
    {
      title: 'All notes and tasks of the contact',
      steps: [
        {
          trigger: 'search_opportunities',
          fields: {
            pipelineId: choice(pipeline.name, pipeline.id),
            pipelineStageId: choice('Reconcile now', '5d0c0f6e-6f35-4d0a-9f7c-1f0b7c4a2e11'),
            triggerOn: 'new_or_updated',
            getTasks: true,
            getNotes: true,
          },
          note: 'moved to the stage Reconcile now',
        },
        {
          saves: 'Create or Update Inventory',
          into: 'Inventories',
          by: 'contact_id',
          fields: {
            contact_id: '{{1.contactId}}',
            name: '{{1.contact__name}}',
            email: '{{1.contact__email}}',
            tasks: '{{1.tasks}}',
            notes: '{{1.notes}}',
          },
          note: 'as HighLevel has them now',
        },
        {
          action: 'update_opportunity',
          fields: {
            id: '{{1.id}}',
            pipelineId: choice(pipeline.name, pipeline.id),
            pipelineStageId: choice('Done', '9a4e2b1d-3c58-4f7e-8b6a-2d9c5e7f1a22'),
          },
          note: 'resets the stage',
        },
      ],
    },
    {
      title: 'A difference is settled',
      steps: [
        {
          arrives: 'New Difference',
          items: [
            {
              kind: 'task missing',
              contact_id: 'seD4PfOuKoVMLkEZqohJ',
              highlevel_id: '',
              title: 'Send the aligner offer',
              text: '',
              due: '2026-11-27T17:00:00Z',
              done: false,
            },
            {
              kind: 'task differs',
              contact_id: 'seD4PfOuKoVMLkEZqohJ',
              highlevel_id: 'vRYe9v6RkFVxoIgFN8BM',
              title: 'Call back about whitening',
              text: '',
              due: '2026-11-23T17:00:00Z',
              done: true,
            },
            {
              kind: 'note missing',
              contact_id: 'seD4PfOuKoVMLkEZqohJ',
              highlevel_id: '',
              title: 'Second call',
              text: 'Will decide by the end of the month.',
              due: '',
              done: false,
            },
            {
              kind: 'note differs',
              contact_id: 'seD4PfOuKoVMLkEZqohJ',
              highlevel_id: '3ZbnyT4zNBizTU3xGHH9',
              title: 'History',
              text: 'Imported from the old practice software; checked.',
              due: '',
              done: false,
            },
          ],
          note: 'one run for each difference',
        },
        {
          note: 'which kind of difference?',
          paths: [
            {
              path: 'Task missing',
              rules: [['{{1.kind}}', '(Text) Exactly matches', 'task missing']],
              steps: [
                {
                  action: 'create_contact_task',
                  fields: {
                    contactId: '{{1.contact_id}}',
                    title: '{{1.title}}',
                    dueDate: '{{1.due}}',
                    completed: '{{1.done}}',
                  },
                  note: 'made',
                },
              ],
            },
            {
              path: 'Task differs',
              rules: [['{{1.kind}}', '(Text) Exactly matches', 'task differs']],
              steps: [
                {
                  action: 'update_contact_task',
                  fields: {
                    contactId: '{{1.contact_id}}',
                    taskId: '{{1.highlevel_id}}',
                    title: '{{1.title}}',
                    dueDate: '{{1.due}}',
                    completed: '{{1.done}}',
                  },
                  note: 'updated',
                },
              ],
            },
            {
              path: 'Note missing',
              rules: [['{{1.kind}}', '(Text) Exactly matches', 'note missing']],
              steps: [
                {
                  action: 'create_contact_note',
                  fields: {
                    contactId: '{{1.contact_id}}',
                    title: '{{1.title}}',
                    body: '{{1.text}}',
                  },
                  note: 'made',
                },
              ],
            },
            {
              path: 'Note differs',
              rules: [['{{1.kind}}', '(Text) Exactly matches', 'note differs']],
              steps: [
                {
                  action: 'update_contact_note',
                  fields: {
                    contactId: '{{1.contact_id}}',
                    id: '{{1.highlevel_id}}',
                    title: '{{1.title}}',
                    body: '{{1.text}}',
                  },
                  note: 'updated',
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  expect: [
    'Moving the opportunity to Reconcile now puts all notes and tasks of its contact into one record of the other app, and the opportunity to Done. Moving it back does it again.',
    'A missing task or note is created once, a different one is updated, and everything else stays.',
  ],
  limits: [
    'No step in the middle of a Zap can read the tasks or notes of a contact. Search Opportunities is the only trigger that returns them, so the contact needs an opportunity.',
    'An app that sends all differences in one record needs Looping by Zapier (Create Loop from Line Items) before the paths.',
    'A task or note that was deleted in HighLevel also counts as missing. Let a person decide before it is sent back.',
  ],
};
