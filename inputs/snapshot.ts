import { choicesFrom } from './choices';
import { id } from './kinds';

/** A snapshot of the agency: a template for sub-accounts. */
export const snapshotId = () => id().meta({ label: 'Snapshot', ...choicesFrom('snapshot') });
