import { seeded } from '../sandbox/seed';
import { choice, type Recipe } from './recipe';

export const formToDeal: Recipe = {
  title: 'Form submission to an opportunity',
  forWhom:
    'Your sales start with a form on your website, and every submission should be in the pipeline.',
  does: 'Each submission of the form becomes an opportunity in the first stage, with the answers as a note and a row in your spreadsheet.',
  connection: 'sub-account',
  before: ['The scope group forms is added, and the connection was made after that.'],
  zaps: [
    {
      title: 'A form is submitted',
      steps: [
        {
          trigger: 'new_form_submission',
          fields: { formId: choice('Whitening offer', seeded.forms.whitening) },
          note: 'each submission once',
        },
        {
          action: 'create_opportunity',
          fields: {
            contactId: '{{1.contactId}}',
            name: 'Whitening for {{1.name}}',
            pipelineId: choice('Treatments', seeded.pipelines.treatments),
          },
          note: 'in the first stage',
        },
        {
          action: 'create_contact_note',
          fields: {
            contactId: '{{1.contactId}}',
            title: 'Form: {{1.formName}}',
            body: '{{1.summary}}',
          },
          note: 'all answers',
        },
        {
          saves: 'Create Spreadsheet Row',
          into: 'Form submissions',
          by: 'id',
          fields: { id: '{{1.id}}', name: '{{1.name}}', email: '{{1.email}}' },
          note: 'for the report',
        },
      ],
    },
  ],
  expect: [
    'A submission of the form creates one opportunity, one note and one row. A submission of another form creates nothing.',
    'Submissions from before the Zap was turned on create nothing.',
  ],
  limits: [
    'HighLevel does not always list submissions of two-step order forms.',
    'Create Opportunity fails if the contact already has an opportunity in the pipeline. In that case use Upsert Opportunity.',
  ],
};
