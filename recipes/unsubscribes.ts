import type { Recipe } from './recipe';

export const unsubscribes: Recipe = {
  title: 'Unsubscribed elsewhere, unsubscribed in HighLevel',
  forWhom:
    'You send your newsletter with another app, and people who unsubscribe there should not get emails from HighLevel either.',
  does: 'The Zap finds a contact who unsubscribes in the other app by email address and unsubscribes the contact in HighLevel. The app has no special action for this, so Make API Call is used.',
  connection: 'sub-account',
  zaps: [
    {
      title: 'An unsubscribe goes to HighLevel',
      steps: [
        {
          arrives: 'New Unsubscriber',
          items: [{ email: 'liam.becker@example.com', reason: 'Left the newsletter' }],
          note: 'in the newsletter app',
        },
        {
          search: 'find_contact',
          fields: { email: '{{1.email}}' },
          otherwise: 'stop',
          note: 'the contact with this address',
        },
        {
          action: 'make_api_call',
          fields: {
            resource: 'conversations',
            endpoint: 'POST /conversations/preferences/unsubscriptions/user-change',
            contactId: '{{2.id}}',
            email: '{{1.email}}',
            subscription_action_type: 'default',
            subscription_action_subtype_name: 'One on One',
            subscription_action_subtype_status: 'unsubscribed',
            legal_description: '{{1.reason}}',
          },
          note: 'from emails',
        },
        {
          saves: 'Create or Update Row',
          into: 'Unsubscribes',
          by: 'email',
          fields: { email: '{{1.email}}', status: '{{3.status}}' },
          note: 'what was passed on',
        },
      ],
    },
  ],
  expect: [
    'The row of the address has the status of the response.',
    'An address that HighLevel does not know changes nothing.',
  ],
  limits: [
    'To subscribe a contact again, HighLevel requires a legal reason: choose Subscribed and fill in Legal Reason.',
  ],
};
