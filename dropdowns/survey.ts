import * as z from 'zod';
import { listSurveys } from '../lists/forms';
import { dropdown } from '../operation';

export default dropdown({
  key: 'survey_dropdown',
  noun: 'Survey',
  ...listSurveys,
  input: z.object({}),
});
