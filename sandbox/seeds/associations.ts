import type { Association, ObjectRecord, ObjectSchema, Relation } from '../records/associations';
import { seeded } from '../seed';

const locationId = seeded.locations.harbor;
const { associations: ids, businesses, contacts: people, relations: links } = seeded;
const { treatmentPlans } = seeded;
const plan = 'custom_objects.treatment_plan';

const standard = (id: string, key: string, singular: string, plural: string): ObjectSchema => ({
  id,
  locationId,
  standard: true,
  key,
  labels: { singular, plural },
  description: '',
  primaryDisplayProperty: `${key}.name`,
  type: 'SYSTEM_DEFINED',
  dateAdded: '2026-01-05T18:00:00.000Z',
  dateUpdated: '2026-01-05T18:00:00.000Z',
});

export const objects: ObjectSchema[] = [
  standard(seeded.objects.contact, 'contact', 'Contact', 'Contacts'),
  standard(seeded.objects.opportunity, 'opportunity', 'Opportunity', 'Opportunities'),
  standard(seeded.objects.business, 'business', 'Company', 'Companies'),
  {
    ...standard(seeded.objects.treatmentPlan, plan, 'Treatment Plan', 'Treatment Plans'),
    standard: false,
    type: 'USER_DEFINED',
    description: 'What a patient is going to have done',
    dateAdded: '2026-02-11T19:20:00.000Z',
    dateUpdated: '2026-03-02T20:05:00.000Z',
  },
];

export const objectRecords: ObjectRecord[] = [
  { id: treatmentPlans.whitening, locationId, objectKey: plan },
  { id: treatmentPlans.aligners, locationId, objectKey: plan },
];

const association = (
  id: string,
  key: string,
  [firstObjectLabel, firstObjectKey]: [string, string],
  [secondObjectLabel, secondObjectKey]: [string, string],
  associationType: Association['associationType'],
): Association => ({
  id,
  locationId,
  key,
  firstObjectLabel,
  firstObjectKey,
  secondObjectLabel,
  secondObjectKey,
  associationType,
});

// The first key is known from GoHighLevel issue 276; the second is named after it.
export const associations: Association[] = [
  association(
    ids.businesses,
    'BUSINESSES_CONTACTS_ASSOCIATION',
    ['Company', 'business'],
    ['Contact', 'contact'],
    'SYSTEM_DEFINED',
  ),
  association(
    ids.opportunities,
    'OPPORTUNITIES_CONTACTS_ASSOCIATION',
    ['Opportunity', 'opportunity'],
    ['Contact', 'contact'],
    'SYSTEM_DEFINED',
  ),
  association(
    ids.family,
    'guardian_ward',
    ['Guardian', 'contact'],
    ['Ward', 'contact'],
    'USER_DEFINED',
  ),
  association(
    ids.plan,
    'patient_plan',
    ['Patient', 'contact'],
    ['Treatment Plan', plan],
    'USER_DEFINED',
  ),
];

const relation = (
  id: string,
  associationId: string,
  [firstObjectKey, firstRecordId]: [string, string],
  [secondObjectKey, secondRecordId]: [string, string],
): Relation => ({
  id,
  locationId,
  associationId,
  firstObjectKey,
  firstRecordId,
  secondObjectKey,
  secondRecordId,
});

export const relations: Relation[] = [
  relation(
    links.mayaMarina,
    ids.businesses,
    ['business', businesses.harborMarina],
    ['contact', people.maya],
  ),
  relation(links.mayaDiego, ids.family, ['contact', people.maya], ['contact', people.diego]),
  relation(
    links.mayaWhitening,
    ids.plan,
    ['contact', people.maya],
    [plan, treatmentPlans.whitening],
  ),
  relation(
    links.sofiaAligners,
    ids.plan,
    ['contact', people.sofia],
    [plan, treatmentPlans.aligners],
  ),
];
