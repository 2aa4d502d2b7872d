import type { Recipe } from './recipe';

export const replyAlert: Recipe = {
  title: 'A customer replies',
  forWhom: 'Your team should see replies by text message at once, without opening HighLevel.',
  does: "Each text message from a contact is posted in the team chat, with the contact's name.",
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
    'Each text message from a contact appears in the chat once. Your own messages do not appear.',
  ],
  limits: ['For emails, choose the channel Email: HighLevel lists them separately.'],
};
