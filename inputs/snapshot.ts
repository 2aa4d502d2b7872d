import snapshotDropdown from '../dropdowns/snapshot';
import { choicesFrom } from '../operation';
import { id } from './kinds';

/** A snapshot of the agency: a template of a sub-account. */
export const snapshotId = () => id().meta({ label: 'Snapshot', ...choicesFrom(snapshotDropdown) });
