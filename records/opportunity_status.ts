import { flag, record, text } from '../operation';

/** The status that an opportunity was set to; HighLevel only reports success. */
export const opportunityStatus = record({
  id: text('yWQobCRIhRguQtD2llvk'),
  status: text('lost'),
  lostReasonId: text('CLu7BaljjqrEjBGKTNNe'),
  success: flag(true),
});
