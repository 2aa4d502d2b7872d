import type { Recipe } from './recipe';

const stage = {
  id: 'kV2mTz7QwXe4Bn8RcL5a',
  name: 'Lifecycle Stage',
  dataType: 'SINGLE_OPTIONS',
  options: ['Lead', 'Opportunity', 'Customer', 'Former customer'],
};

const tags = {
  Lead: 'stage: lead',
  Opportunity: 'stage: opportunity',
  Customer: 'stage: customer',
  'Former customer': 'stage: former',
};

export const lifecycle: Recipe = {
  title: 'Lifecycle stage as a tag and a custom field',
  forWhom:
    "Another CRM or shop knows each person's lifecycle stage, and workflows and lists in HighLevel should use it.",
  does: 'A change of the stage there sets a custom field of the contact and the tag of that stage. A contact that gets the customer tag in HighLevel becomes a customer in the other app.',
  connection: 'sub-account',
  before: [
    `A custom field of contacts: Lifecycle Stage, a dropdown (single) with ${stage.options.join(', ')}.`,
  ],
  needs: { customFields: [stage] },
  zaps: [
    {
      title: 'The stage comes from the other app',
      steps: [
        {
          arrives: 'Stage Changed',
          items: [
            {
              email: 'grace.adeyemi@example.com',
              first_name: 'Grace',
              last_name: 'Adeyemi',
              stage: 'Opportunity',
            },
            {
              email: 'grace.adeyemi@example.com',
              first_name: 'Grace',
              last_name: 'Adeyemi',
              stage: 'Customer',
            },
          ],
          note: 'with the new stage',
        },
        {
          formatter: 'Lookup Table',
          of: '{{1.stage}}',
          table: tags,
          note: 'the tag of the stage',
        },
        {
          action: 'upsert_contact',
          fields: {
            firstName: '{{1.first_name}}',
            lastName: '{{1.last_name}}',
            email: '{{1.email}}',
            [`customFields_SINGLE_OPTIONS_${stage.id}`]: '{{1.stage}}',
          },
          note: 'the custom field',
        },
        {
          action: 'remove_tags_from_contact',
          fields: { contactId: '{{3.id}}', tags: Object.values(tags) },
          note: 'the stage that it had',
        },
        {
          action: 'add_tags_to_contact',
          fields: { contactId: '{{3.id}}', tags: ['{{2.output}}'] },
          note: 'the stage that it has',
        },
      ],
    },
    {
      title: 'A customer in HighLevel is one in the other app',
      steps: [
        {
          trigger: 'search_contacts',
          fields: { tags: ['stage: customer'], triggerOn: 'new_or_updated' },
          note: 'a contact that gets the tag',
        },
        {
          saves: 'Update Person',
          into: 'People',
          by: 'email',
          fields: { email: '{{1.email}}', name: '{{1.name}}', stage: 'Customer' },
          note: 'found by email',
        },
      ],
    },
  ],
  expect: [
    'The custom field has the stage, and the contact has the matching one of the four tags. All its other tags stay.',
    'A contact that gets the customer tag is a customer in the other app after the next check.',
  ],
  limits: [
    "The dropdown's options must have the same names as the stages in the other app. If they do not, map the custom field through a Lookup Table as well.",
    'The second Zap uses New or Updated Contact, because a contact may get the tag long after it was created. A later change of a customer writes the same stage again, which changes nothing.',
  ],
};
