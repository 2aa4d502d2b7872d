import * as z from 'zod';
import { formId, submittedBy } from '../../inputs/submission';
import { listSubmissions } from '../../lists/submissions';
import { pollingTrigger } from '../../operation';
import { formSubmission } from '../../records/submission';

export default pollingTrigger({
  key: 'new_form_submission',
  noun: 'Form Submission',
  label: 'New Form Submission',
  description: 'Triggers when somebody submits a form.',
  endpoint: 'GET /forms/submissions',
  scope: 'forms.readonly',
  beyondCatalogue: true,
  input: z.object({
    formId: formId().optional().meta({
      description:
        'Leave empty for all forms. HighLevel does not always list submissions of two-step order forms. A check can read 2,000 submissions since yesterday. If you get more, choose a form.',
    }),
    q: submittedBy(),
  }),
  ...listSubmissions,
  record: formSubmission,
  watches: ['formId', 'q'],
});
