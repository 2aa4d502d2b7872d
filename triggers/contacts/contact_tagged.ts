import * as z from 'zod';
import { bySearchAfter } from '../../highlevel/pages';
import { tag } from '../../inputs/tag';
import { everyContact, readContact } from '../../lists/contacts';
import { eventTrigger, type Item } from '../../operation';
import { contact } from '../../records/contact';

const hasTag = ({ tags }: Item, tag: string) =>
  !Array.isArray(tags) || tags.some((each) => String(each).toLowerCase() === tag);

export default eventTrigger({
  key: 'contact_tagged',
  beyondCatalogue: true,
  noun: 'Contact',
  label: 'Contact Tagged',
  description: 'Triggers when a tag is added to a contact or removed from it.',
  endpoint: 'POST /contacts/search',
  scope: 'contacts.readonly',
  input: z.object({
    tag: tag(),
    tagEvent: z
      .enum(['added', 'removed'])
      .default('added')
      .meta({
        label: 'Event',
        choices: { added: 'Tag Added', removed: 'Tag Removed' },
        description: 'A contact that is created with the tag counts as Tag Added.',
      }),
  }),
  request: ({ tag }, context) =>
    everyContact([{ field: 'tags', operator: 'eq', value: tag }], context),
  result: 'contacts',
  total: ({ total }: { total?: unknown }) => total,
  nextPage: bySearchAfter,
  record: contact,
  watches: ['tag'],
  reading: {
    reads: 'whole list',
    exactUpTo: 10_000,
    counted: 'contacts with the tag (9,500 for Tag Removed)',
    leavesNoTrace: 'A tag that is added and removed again',
  },
  // It is not documented that tagging changes dateUpdated, so the lists of contacts with the tag
  // are compared.
  state: (item, { tag }) => (hasTag(item, tag) ? 'tagged' : undefined),
  whenAbsent: 'gone',
  newRecords: 'all',
  fires: ({ to }, { tagEvent }) => (to === undefined) === (tagEvent === 'removed'),
  example: { from: 'not tagged', to: 'tagged' },
  lookUp: {
    isNeeded: ({ tagEvent }) => tagEvent === 'removed',
    read: readContact,
    // The search index lags behind (docs/highlevel_quirks.md#contact-search-delay).
    isListed: (found, { tag }) => hasTag(found, tag),
  },
});
