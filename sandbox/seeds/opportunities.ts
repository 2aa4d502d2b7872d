import type { LostReason, Opportunity, Pipeline, Stage } from '../records/opportunities';
import { seeded } from '../seed';

const { harbor, lakeside } = seeded.locations;
const { dentist, reception, coach } = seeded.users;
const { contacts: people, customFields: fields, lostReasons: reasons, opportunities: ids } = seeded;
const { enquiry, visit, plan, accepted, scan, ordered, trial, member } = seeded.pipelineStages;

const stages = (...named: [id: string, name: string][]): Stage[] =>
  named.map(([id, name], position) => ({
    id,
    name,
    position,
    showInFunnel: true,
    showInPieChart: true,
  }));

const pipeline = (id: string, name: string, of: Stage[], locationId: string): Pipeline => ({
  id,
  locationId,
  name,
  stages: of,
  showInFunnel: true,
  showInPieChart: true,
  colorRenderMode: 'dot',
});

export const pipelines: Pipeline[] = [
  pipeline(
    seeded.pipelines.treatments,
    'Treatments',
    stages(
      [enquiry, 'Enquiry'],
      [visit, 'First visit'],
      [plan, 'Plan sent'],
      [accepted, 'Plan accepted'],
    ),
    harbor,
  ),
  pipeline(
    seeded.pipelines.aligners,
    'Aligners',
    stages([scan, 'Scan'], [ordered, 'Ordered']),
    harbor,
  ),
  pipeline(
    seeded.pipelines.memberships,
    'Memberships',
    stages([trial, 'Trial'], [member, 'Member']),
    lakeside,
  ),
];

const lostReason = (id: string, name: string, deleted = false): LostReason => ({
  id,
  locationId: harbor,
  name,
  deleted,
  createdAt: '2026-01-09T18:00:00.000Z',
  updatedAt: '2026-01-09T18:00:00.000Z',
});

export const lostReasons: LostReason[] = [
  lostReason(reasons.price, 'Too expensive'),
  lostReason(reasons.elsewhere, 'Went elsewhere'),
  lostReason(reasons.retired, 'Not covered by the old plan', true),
];

const opportunity = (
  id: string,
  name: string,
  contactId: string,
  [pipelineId, pipelineStageId]: [string, string],
  createdAt: string,
  details: Partial<Opportunity> = {},
): Opportunity => ({
  id,
  locationId: harbor,
  contactId,
  name,
  pipelineId,
  pipelineStageId,
  status: 'open',
  monetaryValue: 0,
  followers: [],
  customFields: [],
  lastStatusChangeAt: createdAt,
  lastStageChangeAt: createdAt,
  createdAt,
  updatedAt: createdAt,
  ...details,
});

const { treatments, aligners, memberships } = seeded.pipelines;

export const opportunities: Opportunity[] = [
  opportunity(
    ids.whitening,
    'Whitening',
    people.maya,
    [treatments, plan],
    '2026-02-02T18:10:00.000Z',
    {
      monetaryValue: 480,
      assignedTo: dentist,
      source: 'Website form',
      followers: [reception],
      customFields: [
        { id: fields.opportunityText, value: 'Two sessions in the chair' },
        { id: fields.opportunityMonetory, value: '95.50' },
        { id: fields.opportunityDate, value: Date.parse('2026-11-02') },
        {
          id: fields.opportunityFiles,
          value: [
            {
              url: 'https://files.harbor-dental.test/scan.stl',
              deleted: false,
              meta: { size: 81 },
            },
            { url: 'https://files.harbor-dental.test/old.stl', deleted: true, meta: { size: 80 } },
          ],
        },
      ],
      lastStageChangeAt: '2026-09-14T17:50:00.000Z',
      updatedAt: '2026-10-21T16:30:00.000Z',
    },
  ),
  opportunity(
    ids.crown,
    'Crown, upper left',
    people.priya,
    [treatments, accepted],
    '2026-03-02T19:00:00.000Z',
    {
      status: 'won',
      monetaryValue: 1350,
      assignedTo: dentist,
      lastStatusChangeAt: '2026-04-10T17:00:00.000Z',
      updatedAt: '2026-04-10T17:00:00.000Z',
    },
  ),
  opportunity(ids.implant, 'Implant', people.noah, [treatments, plan], '2026-04-20T20:15:00.000Z', {
    status: 'lost',
    monetaryValue: 3900,
    lostReasonId: reasons.price,
    lastStatusChangeAt: '2026-06-01T16:00:00.000Z',
    updatedAt: '2026-06-01T16:00:00.000Z',
  }),
  opportunity(
    ids.veneers,
    'Veneers',
    people.sofia,
    [treatments, visit],
    '2026-06-11T21:40:00.000Z',
    { monetaryValue: 2100, assignedTo: reception },
  ),
  opportunity(
    ids.mayaAligners,
    'Aligners for Maya',
    people.maya,
    [aligners, scan],
    '2026-07-08T17:25:00.000Z',
    { monetaryValue: 2750.5, assignedTo: dentist },
  ),
  opportunity(
    ids.cleaning,
    'Deep cleaning',
    people.kenji,
    [treatments, enquiry],
    '2026-08-19T15:30:00.000Z',
    { status: 'abandoned' },
  ),
  // Still September 30 in Portland.
  opportunity(
    ids.retainer,
    'Retainer',
    people.wanda,
    [treatments, enquiry],
    '2026-10-01T05:20:00.000Z',
    { monetaryValue: 260, source: 'Referral' },
  ),
  opportunity(
    ids.membership,
    'Year membership',
    seeded.lakesideContacts.aiden,
    [memberships, trial],
    '2026-05-05T18:00:00.000Z',
    { locationId: lakeside, monetaryValue: 540, assignedTo: coach },
  ),
];
