import { choicesFrom } from './choices';
import { id, listOf } from './kinds';

/** A sub-account (location), for operations on a sub-account rather than in one. */
export const subAccountId = () =>
  id().meta({ label: 'Sub-Account', ...choicesFrom('sub_account') });

/** Several sub-accounts. */
export const subAccountIds = () => listOf(subAccountId()).meta({ label: 'Sub-Accounts' });
