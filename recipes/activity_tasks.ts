import type { Recipe } from './recipe';

export const activityTasks: Recipe = {
  title: 'Activity-driven tasks',
  forWhom:
    'Another app sees what people do: they open the price list, watch the video, answer a survey. Your team should call interested people soon.',
  does: "A strong signal creates a task for the contact's user, due in two hours, and tags the contact.",
  connection: 'sub-account',
  zaps: [
    {
      title: 'A strong signal becomes a task',
      steps: [
        {
          arrives: 'New Activity',
          items: [
            {
              id: 'S-501',
              email: 'tariq.aziz@example.com',
              activity: 'Opened the price list',
              page: 'https://harbor-dental.test/prices',
              score: 72,
            },
            {
              id: 'S-502',
              email: 'felix.brandt@example.com',
              activity: 'Read the blog',
              page: 'https://harbor-dental.test/blog',
              score: 15,
            },
            {
              id: 'S-503',
              email: 'nobody@example.com',
              activity: 'Opened the price list',
              page: 'https://harbor-dental.test/prices',
              score: 90,
            },
          ],
          note: 'page views, opens, answers',
        },
        {
          onlyIf: [['{{1.score}}', '(Number) Greater than', '50']],
          note: 'only strong signals',
        },
        {
          search: 'find_contact',
          fields: { email: '{{1.email}}' },
          otherwise: 'stop',
          note: 'known contacts',
        },
        {
          formatter: 'Add/Subtract Time',
          of: '{{zap_meta_utc_iso}}',
          expression: '+2 hours',
          note: 'two hours from now',
        },
        {
          action: 'create_contact_task',
          fields: {
            contactId: '{{3.id}}',
            title: 'Call {{3.name}}: {{1.activity}}',
            body: '{{1.page}}',
            dueDate: '{{4.output}}',
            assignedTo: '{{3.assignedTo}}',
          },
          note: 'for the user of the contact',
        },
        {
          action: 'add_tags_to_contact',
          fields: { contactId: '{{3.id}}', tags: ['hot'] },
          note: 'for lists and workflows',
        },
      ],
    },
  ],
  expect: [
    "A score above 50 for a known contact: one task for the contact's user, due in two hours, and the tag.",
    'A weak signal, or a signal from an unknown person, does nothing.',
  ],
  limits: [
    'For a contact without a user, the task has no user either. To avoid that, choose a user in Assigned To.',
    'Each strong signal creates a task. To get only one, also filter on the tag: Tags of step 3, (Text) Does not contain, hot.',
  ],
};
