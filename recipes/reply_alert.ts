import type { Recipe } from './recipe';

export const replyAlert: Recipe = {
  title: 'A customer replies',
  forWhom: 'An answer by text message should not wait until somebody opens HighLevel.',
  does: 'Each text message that a contact writes comes to the team chat, with the name of the contact.',
  connection: 'sub-account',
  zaps: [
    {
      title: 'A message arrives',
      steps: [
        {
          trigger: 'new_message',
          fields: { direction: 'inbound', channel: 'SMS' },
          note: 'of the whole sub-account',
        },
        {
          saves: 'Send Channel Message',
          into: 'Team chat',
          by: 'message_id',
          fields: { message_id: '{{1.id}}', text: '{{1.contactName}} writes: {{1.body}}' },
          note: 'with the name of the contact',
        },
      ],
    },
  ],
  expect: [
    'A text message of a contact comes to the chat once; what you write to the contact does not.',
  ],
  limits: ['For emails choose the channel Email: HighLevel lists them apart.'],
};
