import { choicesFrom } from './choices';
import { id } from './kinds';

/** A campaign of the sub-account. */
export const campaignId = () => id().meta({ label: 'Campaign', ...choicesFrom('campaign') });
