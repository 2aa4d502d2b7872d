import { errorFields, runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import newFormSubmission from '../../../triggers/forms/new_form_submission';

const { contacts, forms, locationId, locations, submissions } = seeded;

const window = { startAt: '2026-11-19', endAt: '2026-11-21', page: '1', limit: '100' };

test('new_form_submission requests the days around today, and adds the names of forms and questions', async () => {
  const { requests, result } = await runWithCassette(newFormSubmission, {});

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/forms/submissions',
      query: { locationId, ...window },
      headers: headers.plain,
    },
    {
      method: 'GET',
      path: `/locations/${locationId}/customFields`,
      query: { model: 'contact' },
      headers: headers.plain,
    },
    {
      method: 'GET',
      path: '/forms/',
      query: { locationId, limit: '50', skip: '0' },
      headers: headers.plain,
    },
  ]);
  expect(keysOf(result)).toEqual([
    [submissions.priya, '1'],
    [submissions.liam, '1'],
  ]);
  expect(result).toMatchObject([
    {
      formId: forms.newPatient,
      formName: 'New patient',
      contactId: contacts.priya,
      summary: [
        'Full name: Priya Nair',
        'Email: priya.nair@example.com',
        'Phone: +15550101003',
        'Insurance number: PN 771204',
        'Consents: Photos, SMS reminders',
        'Anxious patient: Yes',
        'Terms and conditions: I agree to be contacted.',
        'X-rays: https://files.harbor-dental.test/referral.pdf',
      ].join('\n'),
      answers: {
        full_name: 'Priya Nair',
        insurance_number: 'PN 771204',
        consents: ['Photos', 'SMS reminders'],
        anxious_patient: 'Yes',
        x_rays: ['https://files.harbor-dental.test/referral.pdf'],
      },
      visit: { page: { title: 'Harbor Dental' }, timestamp: '2026-11-20T09:59:00.000Z' },
      ip: '203.0.113.24',
    },
    { formName: 'Whitening offer', answers: { multi_line_7c2f: 'Does it hurt?' } },
  ]);
  const [first] = Object(result);
  expect(Object.keys(first.answers)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/session|Sequance|eventData|location/)]),
  );
});

test('new_form_submission requests one form and one contact, and a year for a sample', async () => {
  const { requests, result } = await runWithCassette(
    newFormSubmission,
    { formId: forms.newPatient, q: 'chloe' },
    { cassette: 'new_form_submission.sample', meta: { isLoadingSample: true } },
  );
  expect(requests[0]?.query).toEqual({
    locationId,
    ...window,
    startAt: '2025-11-20',
    limit: '10',
    formId: forms.newPatient,
    q: 'chloe',
  });
  expect(keysOf(result)).toEqual([[submissions.chloe, '1']]);
});

test('new_form_submission reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(newFormSubmission, {}, { connection });
  expect(message).toMatch(/^HighLevel refused this.*scope forms\.readonly.*does not have access/);
});

const submission = (number: number) => ({
  id: `s${number}`,
  formId: forms.newPatient,
  // A poll returns everything of the last seven days.
  createdAt: new Date().toISOString(),
  others: { full_name: 'Rosa Delgado' },
});

/** Responses with the submissions in pages. */
const pagesOf =
  (total: number) =>
  ({ path, query }: { path: string; query?: object }) => {
    if (path !== '/forms/submissions') return { body: {} };
    const { page, limit } = { page: '1', limit: '100', ...query };
    const from = (Number(page) - 1) * Number(limit);
    const count = Math.max(0, Math.min(Number(limit), total - from));
    return { body: { submissions: Array.from({ length: count }, (_, n) => submission(from + n)) } };
  };

test('new_form_submission reads every page, and fails if there are more than 2,000', async () => {
  const { requests, result } = await runWithAnswers(newFormSubmission, {}, pagesOf(1_950));
  expect(keysOf(result)).toHaveLength(1_950);
  expect(requests.filter(({ path }) => path === '/forms/submissions')).toHaveLength(20);

  const outcome = await runWithAnswers(newFormSubmission, {}, pagesOf(2_100));
  expect(outcome.requests).toHaveLength(20);
  expect(errorFields(outcome)).toMatchObject({
    code: 'too_many',
    message:
      'There are more than 2,000 of these, too many to read in one check. Choose one form or survey.',
  });
});

test('new_form_submission returns answers without the names that it cannot read', async () => {
  const { result } = await runWithAnswers(newFormSubmission, {}, ({ path }) =>
    path === '/forms/submissions'
      ? {
          body: {
            submissions: [{ ...submission(1), others: { a__b: ['One', null], c: { d: 1 } } }],
          },
        }
      : { status: 403, body: { message: 'Forbidden' } },
  );
  expect(result).toMatchObject([
    {
      formName: null,
      answers: { a_b: ['One', null], c: { d: 1 } },
      summary: 'A b: One\nC: {"d":1}',
    },
  ]);
});

test('new_form_submission requests the name of a deleted form once an hour', async () => {
  const answer = pagesOf(1);
  const formsIn = ({ requests }: { requests: { path: string }[] }) =>
    requests.filter(({ path }) => path === '/forms/').length;
  expect(formsIn(await runWithAnswers(newFormSubmission, {}, answer))).toBe(1);
  const again = await runWithAnswers(newFormSubmission, {}, answer, { isCacheWarm: true });
  expect(formsIn(again)).toBe(0);
});
