import campaignDropdown from '../dropdowns/campaign';
import { choicesFrom } from '../operation';
import { id } from './kinds';

/** A campaign of the sub-account. */
export const campaignId = () => id().meta({ label: 'Campaign', ...choicesFrom(campaignDropdown) });
