import type { Recipe } from './recipe';

type Zap = Recipe['zaps'][number];

/** The Zap for one direction: what the contact's Do Not Disturb becomes, and the subscription with it. */
const turned = (dndEvent: 'on' | 'off', saves: string, subscribed: 'yes' | 'no'): Zap => ({
  title: `Turned ${dndEvent}`,
  steps: [
    {
      trigger: 'contact_dnd_changed',
      fields: { channel: 'all', dndEvent },
      note: `each time that it is turned ${dndEvent}`,
    },
    {
      saves,
      into: 'Newsletter',
      by: 'email',
      fields: { email: '{{1.email}}', subscribed },
      note: 'by email address',
    },
  ],
});

export const doNotDisturb: Recipe = {
  title: 'Do Not Disturb in both apps',
  forWhom: 'Somebody who wants no messages should get none from anywhere.',
  does: 'A contact whose Do Not Disturb is turned on is unsubscribed in the newsletter app; turned off, the contact is subscribed again.',
  connection: 'sub-account',
  zaps: [turned('on', 'Unsubscribe', 'no'), turned('off', 'Subscribe', 'yes')],
  expect: ['Turning Do Not Disturb on or off for a contact changes the newsletter once.'],
  limits: ['What is turned on and off again between two checks of Zapier is not seen.'],
};
