import type { PlainOutputField } from 'zapier-platform-core';
import { type CustomField, customFieldsOf } from '../highlevel/custom_fields';
import { formNamesOf } from '../highlevel/form_names';
import type { Session } from '../highlevel/session';
import { group, type Item, isItem, list, moment, record, text } from '../operation';
import { namesOf, readValue, typeOf } from './custom_fields';

/** The page visit of a form's sender, as far as HighLevel tracked it. */
const visit = (medium: string) =>
  group({
    type: text('page-visit'),
    page: group({ url: text('https://harbor-dental.example.com'), title: text('Harbor Dental') }),
    domain: text('harbor-dental.example.com'),
    medium: text(medium),
    mediumId: text('YSWdvS4Is98wtIDGnpmI'),
    source: text('Direct traffic'),
    adSource: text('google'),
    version: text('v3'),
    parentId: text('parent-id-456'),
    parentName: text('Contact us'),
    referrer: text('https://www.google.com'),
    fbc: text('fb.1.123456789.987654321'),
    fbp: text('fb.1.987654321.123456789'),
    fbEventId: text('event-id-789'),
    timestamp: moment('2026-01-05T09:29:12.000Z'),
    fingerprint: text('38303ec7-629a-49e2-888a-cf8bf0b1f97e'),
    pageVisitType: text(medium, { label: 'Visit Page Type' }),
    contactSessionIds: group({
      ids: list(text('38303ec7-629a-49e2-888a-cf8bf0b1f97e'), { label: 'Visit Session IDs' }),
    }),
  });

/** Data that HighLevel stores beside the answers and that the form does not ask for. */
const technical = [
  'eventData',
  'fieldsOriSequance',
  'formId',
  'ip',
  'locationId',
  'location_id',
  'sessionFingerprint',
  'sessionId',
  'signatureHash',
  'submissionId',
  'surveyId',
  'Timezone',
];

/**
 * Separates the answers of a submission, in the order of the questions, from other data
 * (docs/highlevel_quirks.md#submissions).
 */
const normalize = ({ others, ...submission }: Item): Item => {
  const all = isItem(others) ? others : {};
  const { eventData, ip, Timezone, fieldsOriSequance: order } = all;
  const asked = Array.isArray(order) ? order.filter((name) => typeof name === 'string') : [];
  const names = [...new Set([...asked, ...Object.keys(all)])].filter(
    (name) => Object.hasOwn(all, name) && !technical.includes(name),
  );
  return {
    ...submission,
    ...(isItem(eventData) && { visit: eventData }),
    ...(ip !== undefined && { ip }),
    ...(Timezone !== undefined && { timezone: Timezone }),
    answers: Object.fromEntries(names.map((name) => [name, all[name]])),
  };
};

/** A custom field by its ID or key; HighLevel names a question by either. */
const fieldNamed = (fields: CustomField[], name: string): CustomField | undefined =>
  fields.find(({ id }) => id === name) ??
  fields.find(({ key }) => key === name || `contact.${key}` === name);

/** Zapier reads two underscores as nesting. */
const plainKey = (name: string) =>
  name
    .replace(/[[\]]+/g, '_')
    .replace(/_{2,}/g, '_')
    .replace(/^_|_$/g, '') || 'answer';

/** The answers of a submission under the names of their questions, and all of them in one text. */
const withQuestions = (fields: CustomField[], item: Item): Item => {
  const answers: Item = {};
  const lines: string[] = [];
  for (const [name, value] of Object.entries(isItem(item.answers) ? item.answers : {})) {
    const field = fieldNamed(fields, name);
    const answer = readValue(value, field);
    const key = field?.key ?? plainKey(name);
    answers[Object.hasOwn(answers, key) ? `${key}_${plainKey(name)}` : key] = answer;
    const words = wordsOf(answer);
    if (words) lines.push(`${field?.name ?? labelOf(name)}: ${words}`);
  }
  return { ...item, summary: lines.join('\n'), answers };
};

/** Makes `first_name` "First name". */
const labelOf = (name: string) => {
  const words = plainKey(name).replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const wordsOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join(', ');
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** The answers that have the same name in every account. */
const standardAnswers = group({
  full_name: text('Maya Ortiz', { label: 'Full Name' }),
  first_name: text('Maya', { label: 'First Name' }),
  last_name: text('Ortiz', { label: 'Last Name' }),
  email: text('maya.ortiz@example.com', { label: 'Email' }),
  phone: text('+15550101001', { label: 'Phone' }),
  organization: text('Harbor Marina', { label: 'Organization' }),
  address: text('221 Alder Street', { label: 'Street Address' }),
  city: text('Portland', { label: 'City' }),
  state: text('OR', { label: 'State' }),
  country: text('US', { label: 'Country' }),
  postal_code: text('97205', { label: 'Postal Code' }),
  website: text('https://maya-ortiz.example.com', { label: 'Website' }),
  date_of_birth: text('1990-09-25', { label: 'Date of Birth' }),
});

const facts = (kind: 'forms' | 'surveys', idKey: 'formId' | 'surveyId', nameKey: string) => ({
  created: 'createdAt' as const,
  normalize,
  enrich: async (session: Session, items: Item[]): Promise<Item[]> => {
    if (!items.length) return items;
    const fields = await namesOf(session, 'contact');
    const ids = [
      ...new Set(items.flatMap(({ [idKey]: id }) => (typeof id === 'string' ? [id] : []))),
    ];
    const names = await formNamesOf(session, kind, ids).catch((error: unknown) => {
      session.z.console.log(`Names of ${kind} could not be read: ${Object(error).message}`);
      return {};
    });
    const nameOf = new Map(Object.entries(names));
    return items.map((item) => ({
      ...withQuestions(fields, item),
      [nameKey]: nameOf.get(String(item[idKey])) ?? null,
    }));
  },
  dynamicFields: async (session: Session): Promise<PlainOutputField[]> => {
    const fields = await customFieldsOf(session, 'contact').renew();
    return fields
      .filter(({ key }) => !Object.hasOwn(standardAnswers.fields, key))
      .map(({ key, name, dataType }) => ({
        key: `answers__${key}`,
        label: name,
        ...typeOf(dataType),
      }));
  },
});

const shared = {
  contactId: text('seD4PfOuKoVMLkEZqohJ'),
  name: text('Maya Ortiz'),
  email: text('maya.ortiz@example.com'),
};

const details = (medium: string) => ({
  summary: text('Full name: Maya Ortiz\nEmail: maya.ortiz@example.com', { label: 'All Answers' }),
  ip: text('203.0.113.7'),
  timezone: text('America/Los_Angeles'),
  visit: visit(medium),
  answers: standardAnswers,
  createdAt: moment('2026-01-05T09:30:00.000Z'),
});

const counted = 'contactId name email createdAt';

/** A form submission. */
export const formSubmission = record(
  {
    id: text('38303ec7-629a-49e2-888a-cf8bf0b1f97e'),
    formId: text('YSWdvS4Is98wtIDGnpmI'),
    formName: text('New patient'),
    ...shared,
    ...details('form'),
  },
  { ...facts('forms', 'formId', 'formName'), counted: `id formId ${counted}` },
);

/** A survey submission. */
export const surveySubmission = record(
  {
    id: text('be759b9a-c3ec-4b29-ba07-fc3c89c77673'),
    surveyId: text('I5GFa3d3cKjojpe4VVUx'),
    surveyName: text('After your visit'),
    ...shared,
    ...details('survey'),
  },
  { ...facts('surveys', 'surveyId', 'surveyName'), counted: `id surveyId ${counted}` },
);
