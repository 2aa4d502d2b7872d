import { readDetails } from './details';
import { downloadFile } from './files';

/** What Zapier calls where a Zap uses what a trigger only points at. Core knows them by their identity. */
export const hydrators = { downloadFile, readDetails };
