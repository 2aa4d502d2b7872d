import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

export const lostDeal: Recipe = {
  title: 'Lost opportunity to a follow-up',
  forWhom: 'A contact who declines today may accept in spring.',
  does: 'A lost opportunity tags its contact for the spring campaign, adds a note and updates the report.',
  connection: 'sub-account',
  zaps: [
    {
      title: 'Lost',
      steps: [
        {
          trigger: 'opportunity_status_changed',
          fields: {
            status: 'lost',
            pipelineId: choice('Treatments', seeded.pipelines.treatments),
          },
          note: 'each time that one is lost',
        },
        {
          action: 'add_tags_to_contact',
          fields: { contactId: '{{1.contactId}}', tags: ['ask again'] },
          note: 'keeps the other tags',
        },
        {
          action: 'create_contact_note',
          fields: {
            contactId: '{{1.contactId}}',
            title: 'Lost: {{1.name}}',
            body: 'It was worth {{1.monetaryValue}}.',
          },
          note: 'with the value',
        },
        {
          saves: 'Create Row',
          into: 'Lost',
          by: 'opportunity_id',
          fields: { opportunity_id: '{{1.id}}', name: '{{1.name}}', value: '{{1.monetaryValue}}' },
          note: 'for the report',
        },
      ],
    },
  ],
  expect: [
    'Setting an opportunity to Lost tags the contact and adds one note, even if the opportunity is from last year.',
    'An opportunity that is lost, reopened and lost again starts the Zap twice.',
  ],
  limits: ['The Zap misses a status that changes back between two checks of Zapier.'],
};
