import { choicesFrom } from './choices';
import { id, searchText } from './kinds';

/** A form of the sub-account. */
export const formId = () => id().meta({ label: 'Form', ...choicesFrom('form') });

/** A survey of the sub-account. */
export const surveyId = () => id().meta({ label: 'Survey', ...choicesFrom('survey') });

/** The contact who submitted a form or a survey, in part. */
export const submittedBy = () =>
  searchText(
    'Only submissions of a contact: its ID, or a part of its name, email address or phone number.',
  );
