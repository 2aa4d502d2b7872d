import * as z from 'zod';
import { bySearchAfter } from '../../highlevel/pages';
import { tag } from '../../inputs/tag';
import { everyContact, readContact } from '../../lists/contacts';
import { eventTrigger, type Item } from '../../operation';
import { contact } from '../../records/contact';

const channels = ['SMS', 'Email', 'Call', 'WhatsApp', 'GMB', 'FB'] as const;

/**
 * Whether Do Not Disturb is on: the contact's flag, or a channel's status, which a user or a legal
 * rule may have set.
 */
const isOn = (item: Item, channel: string): boolean => {
  if (channel === 'all') return item.dnd === true;
  const { status }: { status?: unknown } = { ...Object(Object(item.dndSettings)[channel]) };
  return status === 'active' || status === 'permanent';
};

export default eventTrigger({
  key: 'contact_dnd_changed',
  beyondCatalogue: true,
  noun: 'Contact',
  label: 'Contact Do Not Disturb Changed',
  description: 'Triggers when Do Not Disturb is turned on or off for a contact.',
  endpoint: 'POST /contacts/search',
  scope: 'contacts.readonly',
  input: z.object({
    channel: z
      .enum(['all', ...channels])
      .default('all')
      .meta({
        choices: {
          all: 'All Channels',
          SMS: 'SMS',
          Email: 'Email',
          Call: 'Calls and Voicemails',
          WhatsApp: 'WhatsApp',
          GMB: 'Google Business Profile',
          FB: 'Facebook',
        },
        description:
          'All Channels is the Do Not Disturb of the whole contact: each check then reads only contacts that have it. For a single channel, each check reads every contact.',
      }),
    dndEvent: z
      .enum(['on', 'off', 'either'])
      .default('on')
      .meta({
        label: 'Event',
        choices: { on: 'Turned On', off: 'Turned Off', either: 'Turned On or Off' },
      }),
    tag: tag()
      .optional()
      .meta({
        ...tag().meta(),
        description: 'Reads only contacts that have this tag.',
        visibleWhen: { channel: channels },
      }),
  }),
  request: ({ channel, tag }, context) =>
    everyContact(
      [
        ...(channel === 'all' ? [{ field: 'dnd', operator: 'eq', value: true }] : []),
        ...(tag ? [{ field: 'tags', operator: 'eq', value: tag }] : []),
      ],
      context,
    ),
  result: 'contacts',
  total: ({ total }: { total?: unknown }) => total,
  nextPage: bySearchAfter,
  record: contact,
  watches: ['channel', 'tag'],
  reading: {
    reads: 'whole list',
    exactUpTo: 10_000,
    counted:
      'contacts with Do Not Disturb (9,500 for Turned Off), or contacts in total for a single channel',
    narrowBy: 'For a single channel, choose a Tag.',
    leavesNoTrace: 'Do Not Disturb that is turned on and off again',
  },
  state: (item, { channel }) => (isOn(item, channel) ? 'on' : 'off'),
  whenAbsent: ({ channel }) => (channel === 'all' ? 'gone' : 'nothing'),
  // A contact that gets the chosen tag later is not new.
  newRecords: ({ channel }) => (channel === 'all' ? 'all' : 'created since'),
  fires: ({ from, to }, { dndEvent }) => {
    const [wasOn, isOnNow] = [from === 'on', to === 'on'];
    return wasOn !== isOnNow && (dndEvent === 'either' || (dndEvent === 'on') === isOnNow);
  },
  example: { from: 'on', to: 'off' },
  lookUp: {
    isNeeded: ({ channel, dndEvent }) => channel === 'all' && dndEvent !== 'on',
    read: readContact,
    // The search index lags behind (docs/highlevel_quirks.md#contact-search-delay).
    isListed: (found, { channel }) => isOn(found, channel),
  },
});
