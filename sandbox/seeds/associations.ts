import { createIds } from '../ids';
import type {
  Association,
  ObjectProperty,
  ObjectRecord,
  ObjectSchema,
  Relation,
} from '../records/associations';
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
  searchableProperties: [`${key}.name`],
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
    searchableProperties: [`${plan}.name`, `${plan}.reference`],
    dateAdded: '2026-02-11T19:20:00.000Z',
    dateUpdated: '2026-03-02T20:05:00.000Z',
  },
];

const propertyIds = createIds('object properties');

const property = (
  key: string,
  name: string,
  dataType: ObjectProperty['dataType'],
  ...labels: string[]
): ObjectProperty => ({
  id: propertyIds.next(),
  locationId,
  objectKey: plan,
  name,
  fieldKey: `${plan}.${key}`,
  dataType,
  ...(labels.length && {
    options: labels.map((label) => ({
      key: label.toLowerCase().replace(/\W+/g, '_'),
      label,
    })),
  }),
  parentId: '3v34PM428h8vShlRW1KT',
  showInForms: true,
  dateAdded: '2026-02-11T19:20:00.000Z',
  dateUpdated: '2026-02-11T19:20:00.000Z',
});

export const objectProperties: ObjectProperty[] = [
  property('reference', 'Reference', 'TEXT'),
  property('name', 'Name', 'TEXT'),
  property('findings', 'Findings', 'LARGE_TEXT'),
  property('sessions', 'Sessions', 'NUMERICAL'),
  property('estimate', 'Estimate', 'MONETORY'),
  property('hotline', 'Hotline', 'PHONE'),
  property('start', 'Start', 'DATE'),
  property('stage', 'Stage', 'SINGLE_OPTIONS', 'First visit', 'Under way', 'Done'),
  property('urgency', 'Urgency', 'RADIO', 'Can wait', 'Soon'),
  property('jaws', 'Jaws', 'CHECKBOX', 'Upper jaw', 'Lower jaw'),
  property('materials', 'Materials', 'MULTIPLE_OPTIONS', 'Gel', 'Ceramic', 'Gold'),
  property('shades', 'Shades', 'TEXTBOX_LIST', 'Before', 'After'),
  property('scans', 'Scans', 'FILE_UPLOAD'),
];

const objectRecord = (
  id: string,
  day: string,
  properties: ObjectRecord['properties'],
  changed = day,
): ObjectRecord => {
  const writer = { channel: 'APP', source: 'WEB_USER', sourceId: seeded.users.dentist };
  const [createdAt, updatedAt] = [`${day}T18:00:00.000Z`, `${changed}T20:30:00.000Z`];
  return {
    id,
    locationId,
    objectKey: plan,
    owner: [seeded.users.dentist],
    followers: [],
    properties,
    createdBy: { ...writer, createdAt },
    lastUpdatedBy: { ...writer, createdAt: updatedAt },
    createdAt,
    updatedAt,
  };
};

export const objectRecords: ObjectRecord[] = [
  objectRecord(
    treatmentPlans.whitening,
    '2026-03-02',
    {
      name: 'Whitening for Maya',
      reference: 'TP-1001',
      findings: 'Stains from coffee.\nNo caries.',
      sessions: 3,
      estimate: { currency: 'default', value: 420.5 },
      hotline: '+15550100210',
      start: '2026-11-30',
      stage: 'under_way',
      urgency: 'can_wait',
      jaws: ['upper_jaw', 'lower_jaw'],
      materials: ['gel'],
      'shades.before': 'A3',
      'shades.after': 'A1',
      scans: [{ url: 'https://files.harbor-dental.test/maya-scan.pdf' }],
    },
    '2026-11-12',
  ),
  objectRecord(treatmentPlans.aligners, '2026-04-07', {
    name: 'Aligners for Sofia',
    reference: 'TP-1002',
    sessions: 14,
    'shades.after': 'B1',
  }),
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

// The first key is from GoHighLevel issue 276; the second is named after it.
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
