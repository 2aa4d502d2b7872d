import { withPipelineNames } from '../highlevel/pipelines';
import type { Session } from '../highlevel/session';
import { extended, flag, group, type Item, list, moment, number, record, text } from '../operation';
import { withCustomFields } from './custom_fields';
import { withAssignedUserName } from './names';
import { version1 } from './version_1';

const opportunityFields = {
  id: text('yWQobCRIhRguQtD2llvk'),
  name: text('Whitening for Maya'),
  status: text('lost'),
  monetaryValue: number(1250.5),
  pipelineId: text('aWdODOBVOlH1RUFKWQke'),
  pipelineName: text('Treatments'),
  pipelineStageId: text('7c783a03-1a5c-4e88-a29e-8f9636cbc2e6'),
  pipelineStageName: text('Plan Sent'),
  // This field, the probabilities, relations and attributions are undeclared
  // (docs/highlevel_quirks.md#opportunity-search).
  pipelineStageUId: text('7c783a03-1a5c-4e88-a29e-8f9636cbc2e6', {
    label: 'Pipeline Stage UID',
  }),
  contactId: text('seD4PfOuKoVMLkEZqohJ'),
  contact: group({
    id: text('seD4PfOuKoVMLkEZqohJ'),
    name: text('Maya Ortiz'),
    companyName: text('Harbor Marina'),
    email: text('maya.ortiz@example.com'),
    phone: text('+15550101001'),
    tags: list(text('vip')),
  }),
  assignedTo: text('VCa734uS5pGAZuP4EP0u', { label: 'Assigned User ID' }),
  followers: list(text('VCa734uS5pGAZuP4EP0u', { label: 'Follower User IDs' })),
  source: text('Website form'),
  lostReasonId: text('CLu7BaljjqrEjBGKTNNe'),
  forecastProbability: number(50),
  effectiveProbability: number(50),
  lastStatusChangeAt: moment('2026-01-05T09:30:00.000Z', { label: 'Last Status Change' }),
  lastStageChangeAt: moment('2026-01-06T16:45:00.000Z', { label: 'Last Stage Change' }),
  lastActionDate: moment('2026-01-06T16:45:00.000Z'),
  // The document has lists of lists for these three, which are present only if requested.
  notes: list(
    group({
      id: text('HGPcayliwcdoUFzvbTok'),
      body: text('Would like whitening before the wedding.'),
      userId: text('VCa734uS5pGAZuP4EP0u'),
      dateAdded: text('2026-01-05T09:45:00.000Z'),
    }),
  ),
  tasks: list(
    group({
      id: text('lJpzYrWdpkC2hX6t2yue'),
      title: text('Call Maya back'),
      body: text('She asked what whitening costs.'),
      dueDate: text('2026-01-09T15:00:00.000Z'),
      completed: flag(false),
      assignedTo: text('VCa734uS5pGAZuP4EP0u', { label: 'Tasks Assigned User ID' }),
    }),
  ),
  calendarEvents: list(
    group({
      id: text('YS3jaqqeehkR2Is80miy'),
      title: text('Check-up with Maya'),
      calendarId: text('keBJkFnXZAirr3kXUUOi'),
      appointmentStatus: text('confirmed'),
      startTime: text('2026-01-12T17:00:00.000Z'),
      endTime: text('2026-01-12T17:30:00.000Z'),
    }),
  ),
  relations: list(
    group({
      associationId: text('OPPORTUNITIES_CONTACTS_ASSOCIATION'),
      relationId: text('67adf1c4b7f0d2a3e5c6b8d1', { label: 'Relations ID' }),
      primary: flag(true),
      objectKey: text('contact'),
      recordId: text('seD4PfOuKoVMLkEZqohJ'),
      fullName: text('Maya Ortiz'),
      contactName: text('Maya Ortiz'),
      companyName: text('Harbor Marina'),
      email: text('maya.ortiz@example.com'),
      phone: text('+15550101001'),
      tags: list(text('vip')),
    }),
  ),
  attributions: list(
    group({
      utmSessionSource: text('Direct traffic'),
      medium: text('form'),
      isFirst: flag(true),
    }),
  ),
  externalObjectId: text('641c094001436dbc2081e642'),
  indexVersion: number(1),
  locationId: text('ve9EPM428h8vShlRW1KT'),
  createdAt: moment('2026-01-05T09:30:00.000Z'),
  updatedAt: moment('2026-01-06T16:45:00.000Z'),
};

const named = withCustomFields('opportunity');

const opportunityFacts = {
  created: 'createdAt',
  changed: 'updatedAt',
  // Its position in the requested list, which is not part of the opportunity
  // (docs/highlevel_quirks.md#opportunity-search).
  normalize: ({ sort: _, ...opportunity }: Item): Item => opportunity,
  ...named,
  enrich: async (session: Session, items: Item[]): Promise<Item[]> =>
    withPipelineNames(session, await named.enrich(session, items)),
} as const;

/** An opportunity, with the fields of all responses that have one. */
export const opportunity = record(opportunityFields, {
  ...opportunityFacts,
  counted: version1.opportunity,
});

/** An opportunity, and whether it is new. */
export const upsertedOpportunity = record(
  { ...opportunityFields, isNew: flag(true, { label: 'Is New' }) },
  opportunityFacts,
);

/**
 * An opportunity whose version is the time of an event: of its last change of stage or status. If
 * HighLevel sends no such time, the time of creation counts.
 */
const opportunityAt = (stamp: 'lastStageChangeAt' | 'lastStatusChangeAt') =>
  extended(
    {
      ...opportunity,
      changed: stamp,
      normalize: (item: Item): Item => ({
        ...opportunityFacts.normalize(item),
        [stamp]: item[stamp] ?? item.createdAt,
      }),
      enrich: async (session: Session, items: Item[]): Promise<Item[]> =>
        withAssignedUserName(session, await opportunityFacts.enrich(session, items)),
    },
    { assignedUserName: text('Ingrid Solberg') },
  );

/** An opportunity whose version is its last change of stage. */
export const movedOpportunity = opportunityAt('lastStageChangeAt');

/** An opportunity whose version is its last change of status. */
export const closedOpportunity = opportunityAt('lastStatusChangeAt');
