import * as z from 'zod';
import { withPipelineNames } from '../highlevel/pipelines';
import type { Item, Parts } from '../operation';
import { choice } from '../operation';
import { listBusinesses } from './businesses';
import type { Place } from './place';
import { contactDetails, contactTitle, opportunityDetails, opportunityTitle } from './titles';

const kind = (label: string) =>
  choice({ contact: 'Contact', opportunity: 'Opportunity', business: 'Business' })
    .default('contact')
    .meta({
      label,
      description:
        "The kind of record that the next field lists. Records of custom objects cannot be listed: leave this unchanged and enter or map the record's ID.",
    });

/** Filters the list of a record field; only the record's ID is sent to HighLevel. */
export const recordKinds = {
  recordKind: kind('Kind of Record'),
  firstRecordKind: kind('Kind of First Record'),
  secondRecordKind: kind('Kind of Second Record'),
};

type Kinds = z.output<z.ZodObject<typeof recordKinds>>;

const newest = [{ field: 'dateUpdated', direction: 'desc' }];

const lists: Record<z.output<typeof recordKinds.recordKind>, (place: Place) => Parts> = {
  contact: ({ locationId, page = 0 }) => ({
    body: { locationId, page: page + 1, pageLimit: 100, sort: newest },
  }),
  opportunity: ({ locationId, page = 0 }) => ({
    endpoint: 'GET /opportunities/search',
    query: { location_id: locationId, order: 'added_desc', page: page + 1, limit: 100 },
    scope: 'opportunities.readonly' as const,
  }),
  business: (place) => ({
    endpoint: listBusinesses.endpoint,
    scope: listBusinesses.scope,
    ...listBusinesses.request({}, place),
  }),
};

type Lists = { contacts?: Item[]; opportunities?: Item[]; businesses?: Item[] };

/** A business has the same names and addresses as a contact. */
const isOpportunity = ({ pipelineId }: Item) => pipelineId !== undefined;

/** The records of the kind that a field of the form chooses, for a dropdown. */
export const listRecords = (kindKey: keyof typeof recordKinds) => ({
  endpoint: 'POST /contacts/search' as const,
  scope: 'contacts.readonly' as const,
  input: z.object(recordKinds),
  request: (form: Kinds, context: Place) => lists[form[kindKey]](context),
  result: ({ contacts, opportunities, businesses }: Lists) =>
    contacts ?? opportunities ?? businesses,
  title: (item: Item) => (isOpportunity(item) ? opportunityTitle(item) : contactTitle(item)),
  details: (item: Item) => (isOpportunity(item) ? opportunityDetails(item) : contactDetails(item)),
  enrichDetails: withPipelineNames,
  isPaged: true,
});
