import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

export const taggedContact: Recipe = {
  title: 'Contact that gets a tag',
  forWhom: 'Your team tags a contact by hand, and the other apps should follow.',
  does: 'A contact that gets the tag vip is put into the workflow and the other app, however old the contact is. When the tag is taken away, the other app knows.',
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
    'Tagging a contact starts the first Zap once, also when the contact was there for years; other edits start nothing.',
    'Removing the tag starts the second Zap; adding it again starts the first once more.',
  ],
  limits: [
    'Up to 10,000 contacts may have the tag.',
    'A tag that is added and removed between two checks of Zapier is not seen.',
  ],
};
