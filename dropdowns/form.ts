import * as z from 'zod';
import { listForms } from '../lists/forms';
import { dropdown } from '../operation';

export default dropdown({ key: 'form_dropdown', noun: 'Form', ...listForms, input: z.object({}) });
