import * as z from 'zod';
import { bySearchAfter } from '../../highlevel/pages';
import { tag } from '../../inputs/tag';
import { everyContact, readContact } from '../../lists/contacts';
import { eventTrigger, type Item } from '../../operation';
import { contact } from '../../records/contact';

const channels = ['SMS', 'Email', 'Call', 'WhatsApp', 'GMB', 'FB'] as const;

/** Whether Do Not Disturb is on: the flag, or that of a channel, which the user or a law may have set. */
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
          'All Channels is the Do Not Disturb of the whole contact; then only contacts that have it are read. For one channel every contact is read.',
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
      'contacts that have Do Not Disturb (9,500 for Turned Off), or for one channel contacts in all',
    narrowBy: 'For one channel, choose a Tag.',
    leavesNoTrace: 'What is turned on and off again',
  },
  state: (item, { channel }) => (isOn(item, channel) ? 'on' : 'off'),
  whenAbsent: ({ channel }) => (channel === 'all' ? 'gone' : 'nothing'),
  // A contact that gets the chosen tag is not new.
  newRecords: ({ channel }) => (channel === 'all' ? 'all' : 'created since'),
  fires: ({ from, to }, { dndEvent }) => {
    const [wasOn, isOnNow] = [from === 'on', to === 'on'];
    return wasOn !== isOnNow && (dndEvent === 'either' || (dndEvent === 'on') === isOnNow);
  },
  example: { from: 'on', to: 'off' },
  lookUp: {
    isNeeded: ({ channel, dndEvent }) => channel === 'all' && dndEvent !== 'on',
    read: async (session, id, { channel }) => {
      const found = await readContact(session, id);
      // The search lags behind (docs/highlevel_quirks.md#contact-search-delay).
      return found && !isOn(found, channel) ? found : undefined;
    },
  },
});
