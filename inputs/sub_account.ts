import subAccountDropdown from '../dropdowns/sub_account';
import { choicesFrom } from '../operation';
import { id, listOf } from './kinds';

/** A sub-account (location), for operations of which it is the subject and not the place. */
export const subAccountId = () =>
  id().meta({ label: 'Sub-Account', ...choicesFrom(subAccountDropdown) });

/** Several sub-accounts. */
export const subAccountIds = () => listOf(subAccountId()).meta({ label: 'Sub-Accounts' });
