import * as z from 'zod';
import { bySearchAfter } from '../../highlevel/pages';
import { contactFilters, filtersOf } from '../../inputs/contact_filters';
import { maxRecords, pollingTrigger } from '../../operation';
import { contact } from '../../records/contact';

const stampOf = ({ withUpdates }: { withUpdates: boolean }) =>
  withUpdates ? 'dateUpdated' : 'dateAdded';

export default pollingTrigger({
  key: 'search_contacts',
  noun: 'Contact',
  label: 'Search Contacts',
  description: 'Triggers when a contact that matches your filters is created, or also updated.',
  endpoint: 'POST /contacts/search',
  scope: 'contacts.readonly',
  input: z.object({
    query: z.string().max(75).optional().meta({
      label: 'Search Text',
      description: 'Part of a name, an email address or a phone number.',
    }),
    ...contactFilters,
    limit: z.int().min(1).max(20_000).default(500).meta({
      label: 'Contacts to Look At',
      description:
        'How many of the newest matches each check reads, up to 5,000. Every 500 contacts take one request. Contacts from the last three hours are always read. An older contact that only now matches your filters may be missed: increase this number, or choose New or Updated Contact, which reads the latest changes first.',
    }),
  }),
  request: ({ query, limit: _, ...filters }, { locationId, pageSize, withUpdates }) => ({
    body: {
      locationId,
      query,
      filters: filtersOf(filters),
      sort: [{ field: stampOf({ withUpdates }), direction: 'desc' }],
      pageLimit: pageSize(500),
    },
  }),
  result: 'contacts',
  record: contact,
  firesOn: 'user choice',
  watches: [
    'query',
    'tags',
    'assignedTo',
    'createdAfter',
    'createdBefore',
    'updatedAfter',
    'updatedBefore',
    'customFieldFilters',
    'filters',
    'limit',
  ],
  nextPage: bySearchAfter,
  reads: ({ limit }) => Math.min(limit, maxRecords),
  sortedBy: stampOf,
});
