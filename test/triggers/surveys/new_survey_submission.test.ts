import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import newSurveySubmission from '../../../triggers/surveys/new_survey_submission';

const { contacts, locationId, locations, submissions, surveys } = seeded;

test('new_survey_submission returns answers by question, with the name of the survey', async () => {
  const { requests, result } = await runWithCassette(newSurveySubmission, {
    surveyId: surveys.visit,
    q: 'Sofia',
  });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/surveys/submissions',
      query: {
        locationId,
        surveyId: surveys.visit,
        q: 'Sofia',
        startAt: '2026-11-19',
        endAt: '2026-11-21',
        page: '1',
        limit: '100',
      },
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
      path: '/surveys/',
      query: { locationId, limit: '50', skip: '0' },
      headers: headers.plain,
    },
  ]);
  expect(keysOf(result)).toEqual([[submissions.sofia, '1']]);
  expect(result).toMatchObject([
    {
      surveyId: surveys.visit,
      surveyName: 'After your visit',
      contactId: contacts.sofia,
      answers: { visits_so_far: '9', single_line_04fe: 'Friendly and on time.' },
    },
  ]);
});

test('new_survey_submission reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(newSurveySubmission, {}, { connection });
  expect(message).toMatch(/^HighLevel refused this.*scope surveys\.readonly.*does not have access/);
});
