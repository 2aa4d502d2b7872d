import { flag, moment, record, text } from '../operation';
import { version1 } from './version_1';

/** A note of a contact. */
export const note = record(
  {
    id: text('HGPcayliwcdoUFzvbTok'),
    title: text('First call'),
    body: text('Would like whitening before the wedding.', { label: 'Text' }),
    bodyText: text('Would like whitening before the wedding.', { label: 'Plain Text' }),
    userId: text('VCa734uS5pGAZuP4EP0u', { label: 'Author User ID' }),
    contactId: text('seD4PfOuKoVMLkEZqohJ'),
    color: text('#FFAA00'),
    pinned: flag(false),
    dateAdded: moment('2026-01-05T09:45:00.000Z'),
  },
  { counted: version1.note, created: 'dateAdded' },
);
