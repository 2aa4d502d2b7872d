import { choicesFrom } from './choices';
import { id, searchText } from './kinds';

/** A form of the sub-account. */
export const formId = () => id().meta({ label: 'Form', ...choicesFrom('form') });

/** A survey of the sub-account. */
export const surveyId = () => id().meta({ label: 'Survey', ...choicesFrom('survey') });

/** Words from the ID or details of the contact who submitted a form or a survey. */
export const submittedBy = () =>
  searchText(
    'Only submissions of a contact: its ID, or a part of its name, email address or phone number.',
  );
