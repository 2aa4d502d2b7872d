import { group, moment, record, text } from '../operation';
import { version1 } from './version_1';

/** A note of an appointment. */
export const appointmentNote = record(
  {
    id: text('HGPcayliwcdoUFzvbTok'),
    body: text('Brings the X-ray.').meta({ label: 'Text' }),
    userId: text('y0BeYjuRIlDwsDcOHOJo').meta({ label: 'Author User ID' }),
    contactId: text('seD4PfOuKoVMLkEZqohJ'),
    createdBy: group({ id: text('y0BeYjuRIlDwsDcOHOJo'), name: text('Owen Bright') }),
    dateAdded: moment('2026-01-05T09:45:00.000Z'),
  },
  { counted: version1.appointmentNote, created: 'dateAdded' },
);
