import { record, text } from '../operation';
import { version1 } from './version_1';

/** A snapshot of the agency: a template of a sub-account, of its own or imported. */
export const snapshot = record(
  {
    id: text('1eM2UgkfaECOYyUdCo9P'),
    name: text('Dental Practice'),
    type: text('own'),
  },
  { counted: version1.snapshot },
);
