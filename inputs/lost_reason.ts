import { choicesFrom } from './choices';
import { id } from './kinds';

/** The reason why an opportunity was lost. */
export const lostReasonId = () =>
  id().meta({
    label: 'Lost Reason',
    description: 'Why the opportunity was lost. Use it with the status Lost.',
    ...choicesFrom('lost_reason'),
  });
