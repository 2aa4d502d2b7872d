import { readDetails } from './details';
import { downloadFile } from './files';

/**
 * The functions that Zapier calls when a Zap uses a pointer from a trigger. Core compares them by
 * reference, so there must be one instance of each.
 */
export const hydrators = { downloadFile, readDetails };
