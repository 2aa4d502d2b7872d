import type { Form, Submission } from '../records/submissions';
import { seeded } from '../seed';

const {
  contacts,
  customFields: fields,
  forms: formIds,
  submissions: ids,
  surveys: surveyIds,
} = seeded;
const { harbor } = seeded.locations;

const form = (id: string, name: string): Form => ({ id, locationId: harbor, name });

export const forms: Form[] = [
  form(formIds.newPatient, 'New patient'),
  form(formIds.whitening, 'Whitening offer'),
];

export const surveys: Form[] = [
  form(surveyIds.visit, 'After your visit'),
  form(surveyIds.anxiety, 'Dental anxiety'),
];

const hourMs = 60 * 60 * 1000;

const submission = (
  id: string,
  formId: string,
  medium: 'form' | 'survey',
  [contactId, name]: [string, string],
  answers: object,
  createdAt: Date,
): Submission => {
  const email = `${name.toLowerCase().replace(' ', '.')}@example.com`;
  const asked = { full_name: name, email, ...answers };
  return {
    id,
    locationId: harbor,
    formId,
    contactId,
    name,
    email,
    createdAt: createdAt.toISOString(),
    others: {
      ...asked,
      fieldsOriSequance: Object.keys(asked),
      formId,
      location_id: harbor,
      sessionId: '2a1c9f3e-6d0b-4f27-9a53-8c41d7e05b66',
      submissionId: id,
      ip: '203.0.113.24',
      Timezone: 'America/Los_Angeles (GMT-08:00)',
      eventData: {
        type: 'page-visit',
        page: { url: 'https://harbor-dental.test/', title: 'Harbor Dental' },
        domain: 'harbor-dental.test',
        medium,
        mediumId: formId,
        source: 'Direct traffic',
        version: 'v3',
        parentId: formId,
        parentName: medium === 'form' ? 'Contact' : 'Thank you',
        referrer: '',
        timestamp: createdAt.getTime() - 60_000,
        fingerprint: '7be31f52-9a07-4c1d-8f6e-02d4b8c5a913',
        pageVisitType: medium,
        contactSessionIds: null,
      },
    },
  };
};

const referral = 'c5a1b7f0-3f5e-4f0d-9d52-6f4f5b0c9e11';

/** Recent submissions, relative to a point in time. */
export const formSubmissions = (now: Date): Submission[] => {
  const ago = (hours: number) => new Date(now.getTime() - hours * hourMs);
  return [
    submission(
      ids.priya,
      formIds.newPatient,
      'form',
      [contacts.priya, 'Priya Nair'],
      {
        phone: '+15550101003',
        [fields.text]: 'PN 771204',
        [fields.checkbox]: ['Photos', 'SMS reminders'],
        'contact.anxious_patient': 'Yes',
        terms_and_conditions: 'I agree to be contacted.',
        [fields.fileUpload]: {
          [referral]: {
            meta: {
              fieldname: fields.fileUpload,
              originalname: 'referral.pdf',
              encoding: '7bit',
              mimetype: 'application/pdf',
              size: 48211,
              uuid: referral,
            },
            url: 'https://files.harbor-dental.test/referral.pdf',
            documentId: 'Jd84kQpZ1mVt0bXy7cRa',
          },
        },
      },
      ago(2),
    ),
    submission(
      ids.liam,
      formIds.whitening,
      'form',
      [contacts.liam, 'Liam Becker'],
      { multi_line_7c2f: 'Does it hurt?' },
      ago(26),
    ),
    submission(
      ids.chloe,
      formIds.newPatient,
      'form',
      [contacts.chloe, 'Chloe Martin'],
      { phone: '+15550101005' },
      ago(24 * 20),
    ),
  ];
};

export const surveySubmissions = (now: Date): Submission[] => [
  submission(
    ids.sofia,
    surveyIds.visit,
    'survey',
    [contacts.sofia, 'Sofia Rossi'],
    { [fields.numerical]: '9', single_line_04fe: 'Friendly and on time.' },
    new Date(now.getTime() - 3 * hourMs),
  ),
];
