import { choicesFrom } from './choices';
import { id } from './kinds';

/** A snapshot of the agency: a template of a sub-account. */
export const snapshotId = () => id().meta({ label: 'Snapshot', ...choicesFrom('snapshot') });
