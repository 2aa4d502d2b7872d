import subAccountDropdown from '../dropdowns/sub_account';
import { choicesFrom } from '../operation';
import { id, listOf } from './kinds';

/** A sub-account (location), for operations on a sub-account rather than in one. */
export const subAccountId = () =>
  id().meta({ label: 'Sub-Account', ...choicesFrom(subAccountDropdown) });

/** Several sub-accounts. */
export const subAccountIds = () => listOf(subAccountId()).meta({ label: 'Sub-Accounts' });
