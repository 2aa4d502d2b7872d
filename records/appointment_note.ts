import { group, moment, record, text } from '../operation';
import { version1 } from './version_1';

/** A note of an appointment. */
export const appointmentNote = record(
  {
    id: text('HGPcayliwcdoUFzvbTok'),
    body: text('Brings the X-ray.', { label: 'Text' }),
    userId: text('VCa734uS5pGAZuP4EP0u', { label: 'Author User ID' }),
    contactId: text('seD4PfOuKoVMLkEZqohJ'),
    createdBy: group({ id: text('VCa734uS5pGAZuP4EP0u'), name: text('Ingrid Solberg') }),
    dateAdded: moment('2026-01-05T09:45:00.000Z'),
  },
  { counted: version1.appointmentNote, created: 'dateAdded' },
);
