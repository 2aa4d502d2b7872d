import { record, text } from '../operation';
import { version1 } from './version_1';

/** A snapshot of the agency, its own or imported: a template for sub-accounts. */
export const snapshot = record(
  {
    id: text('1eM2UgkfaECOYyUdCo9P'),
    name: text('Dental Practice'),
    type: text('own'),
  },
  { counted: version1.snapshot },
);
