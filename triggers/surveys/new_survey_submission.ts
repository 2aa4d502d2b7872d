import * as z from 'zod';
import { submittedBy, surveyId } from '../../inputs/submission';
import { listSubmissions } from '../../lists/submissions';
import { pollingTrigger } from '../../operation';
import { surveySubmission } from '../../records/submission';

export default pollingTrigger({
  key: 'new_survey_submission',
  noun: 'Survey Submission',
  label: 'New Survey Submission',
  description: 'Triggers when somebody submits a survey.',
  endpoint: 'GET /surveys/submissions',
  scope: 'surveys.readonly',
  beyondCatalogue: true,
  input: z.object({
    surveyId: surveyId().optional().meta({
      description:
        'Leave empty for all surveys. A check can read 2,000 submissions since yesterday. If you get more, choose a survey.',
    }),
    q: submittedBy(),
  }),
  ...listSubmissions,
  record: surveySubmission,
  watches: ['surveyId', 'q'],
});
