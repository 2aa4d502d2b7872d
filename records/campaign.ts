import { record, text } from '../operation';
import { version1 } from './version_1';

/** A campaign. */
export const campaign = record(
  {
    id: text('Y2I9XM7aO1hncuSOlc9L'),
    name: text('Spring Offer'),
    status: text('published'),
    locationId: text('ve9EPM428h8vShlRW1KT'),
  },
  { counted: version1.campaign },
);
