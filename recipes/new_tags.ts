import type { Recipe } from './recipe';

export const newTags: Recipe = {
  title: 'New tags to whoever keeps them tidy',
  forWhom: 'Tags start workflows, and a misspelled one starts nothing.',
  does: 'Each tag that somebody adds to the sub-account becomes a row to check. The app has no special trigger for tags, so New or Updated Record watches their list.',
  connection: 'sub-account',
  zaps: [
    {
      title: 'A new tag is to be checked',
      steps: [
        {
          trigger: 'new_or_updated_record',
          fields: {
            resource: 'locations',
            endpoint: 'GET /locations/{locationId}/tags',
            triggerOn: 'new',
          },
          note: 'each tag once',
        },
        {
          saves: 'Create or Update Row',
          into: 'Tags',
          by: 'highlevel_id',
          fields: { highlevel_id: '{{1.id}}', name: '{{1.name}}', status: 'to be checked' },
          note: 'for the person who cleans up tags',
        },
      ],
    },
  ],
  expect: [
    'A new tag becomes one row with its name.',
    'Tags from before the Zap was turned on start nothing.',
  ],
  limits: ['The list does not say who added a tag, or when.'],
};
