import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

export const surveyAnswers: Recipe = {
  title: 'Survey answers to a task and a spreadsheet',
  forWhom: 'You send patients a survey after a visit and want somebody to read every answer.',
  does: 'Each answered survey becomes a row in the spreadsheet and a task for the reception.',
  connection: 'sub-account',
  before: ['The scope group surveys is added, and the connection was made after that.'],
  zaps: [
    {
      title: 'A survey is answered',
      steps: [
        {
          trigger: 'new_survey_submission',
          fields: { surveyId: choice('After your visit', seeded.surveys.visit) },
          note: 'each submission once',
        },
        {
          saves: 'Create Spreadsheet Row',
          into: 'Surveys',
          by: 'id',
          fields: { id: '{{1.id}}', who: '{{1.name}}', answers: '{{1.summary}}' },
          note: 'the answers under their questions',
        },
        {
          formatter: 'Add/Subtract Time',
          of: '{{zap_meta_utc_iso}}',
          expression: '+1 day',
          note: 'this time tomorrow',
        },
        {
          action: 'create_contact_task',
          fields: {
            contactId: '{{1.contactId}}',
            title: 'Read the survey of {{1.name}}',
            body: '{{1.summary}}',
            dueDate: '{{3.output}}',
            assignedTo: choice('Tomas Reed', seeded.users.reception),
          },
          note: 'for the reception',
        },
      ],
    },
  ],
  expect: [
    'An answered survey creates one row and one task, with the answers under their questions.',
  ],
  limits: ['The answers do not include unanswered questions.'],
};
