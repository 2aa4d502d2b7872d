import type { Recipe } from './recipe';

export const doNotDisturb: Recipe = {
  title: 'Do Not Disturb in both apps',
  forWhom: 'Somebody who wants no messages should get none from anywhere.',
  does: 'A contact whose Do Not Disturb is turned on is unsubscribed in the newsletter app; turned off, the contact is subscribed again.',
  connection: 'sub-account',
  zaps: [
    {
      title: 'Turned on',
      steps: [
        {
          trigger: 'contact_dnd_changed',
          fields: { channel: 'all', dndEvent: 'on' },
          note: 'each time that it is turned on',
        },
        {
          saves: 'Unsubscribe',
          into: 'Newsletter',
          by: 'email',
          fields: { email: '{{1.email}}', subscribed: 'no' },
          note: 'by email address',
        },
      ],
    },
    {
      title: 'Turned off',
      steps: [
        {
          trigger: 'contact_dnd_changed',
          fields: { channel: 'all', dndEvent: 'off' },
          note: 'each time that it is turned off',
        },
        {
          saves: 'Subscribe',
          into: 'Newsletter',
          by: 'email',
          fields: { email: '{{1.email}}', subscribed: 'yes' },
          note: 'by email address',
        },
      ],
    },
  ],
  expect: ['Turning Do Not Disturb on or off for a contact changes the newsletter once.'],
  limits: ['What is turned on and off again between two checks of Zapier is not seen.'],
};
