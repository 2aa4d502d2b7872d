import type { Recipe } from './recipe';

type Zap = Recipe['zaps'][number];

/** The Zap for one direction: sets the newsletter subscription when Do Not Disturb is turned on or off. */
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
  forWhom: 'A contact who does not want messages should not get any, from either app.',
  does: 'Turning Do Not Disturb on unsubscribes the contact in the newsletter app. Turning it off subscribes the contact again.',
  connection: 'sub-account',
  zaps: [turned('on', 'Unsubscribe', 'no'), turned('off', 'Subscribe', 'yes')],
  expect: ['Turning Do Not Disturb on or off for a contact changes the newsletter once.'],
  limits: [
    'The Zap misses a Do Not Disturb that is turned on and off between two checks of Zapier.',
  ],
};
