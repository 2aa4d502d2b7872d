import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

export const taggedContact: Recipe = {
  title: 'Contact that gets a tag',
  forWhom: 'Your team tags contacts by hand, and the other apps should react.',
  does: 'A contact that gets the tag vip is added to the workflow and the other app, even if the contact is old. When the tag is removed, the other app is updated.',
  connection: 'sub-account',
  zaps: [
    {
      title: 'Tag added',
      steps: [
        {
          trigger: 'contact_tagged',
          fields: { tag: choice('vip', 'vip') },
          note: 'each time that the tag is added',
        },
        {
          action: 'add_contact_to_workflow',
          fields: {
            contactId: '{{1.id}}',
            workflowId: choice('New patient', seeded.workflows.newPatient),
          },
          note: 'the workflow for these contacts',
        },
        {
          saves: 'Create or Update Member',
          into: 'Members',
          by: 'email',
          fields: { email: '{{1.email}}', name: '{{1.firstName}}', is_member: 'yes' },
          note: 'by email address',
        },
      ],
    },
    {
      title: 'Tag removed',
      steps: [
        {
          trigger: 'contact_tagged',
          fields: { tag: choice('vip', 'vip'), tagEvent: 'removed' },
          note: 'each time that the tag is removed',
        },
        {
          saves: 'Create or Update Member',
          into: 'Members',
          by: 'email',
          fields: { email: '{{1.email}}', name: '{{1.firstName}}', is_member: 'no' },
          note: 'stays in the list',
        },
      ],
    },
  ],
  expect: [
    'Tagging a contact starts the first Zap once, even if the contact is years old. Other edits start nothing.',
    'Removing the tag starts the second Zap; adding it again starts the first once more.',
  ],
  limits: [
    'Up to 10,000 contacts may have the tag.',
    'The Zap misses a tag that is added and removed between two checks of Zapier.',
  ],
};
