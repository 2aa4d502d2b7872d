import lostReasonDropdown from '../dropdowns/lost_reason';
import { choicesFrom } from '../operation';
import { id } from './kinds';

/** Why an opportunity was lost. */
export const lostReasonId = () =>
  id().meta({
    label: 'Lost Reason',
    description: 'Why it was lost; goes with the status Lost.',
    ...choicesFrom(lostReasonDropdown),
  });
