import { flag, moment, record, text } from '../operation';
import { version1 } from './version_1';

/** A note of a contact. */
export const note = record(
  {
    id: text('HGPcayliwcdoUFzvbTok'),
    title: text('First call'),
    body: text('Wants an offer for 40 square metres.').meta({ label: 'Text' }),
    bodyText: text('Wants an offer for 40 square metres.').meta({ label: 'Plain Text' }),
    userId: text('y0BeYjuRIlDwsDcOHOJo').meta({ label: 'Author User ID' }),
    contactId: text('seD4PfOuKoVMLkEZqohJ'),
    color: text('#FFAA00'),
    pinned: flag(false),
    dateAdded: moment('2026-01-05T09:45:00.000Z'),
  },
  { counted: version1.note, created: 'dateAdded' },
);
