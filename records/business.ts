import { group, type Item, moment, record, text } from '../operation';
import { version1 } from './version_1';

const writer = (timestamp: string) =>
  group({
    source: text('WEB_USER'),
    channel: text('APP'),
    sourceId: text('y0BeYjuRIlDwsDcOHOJo'),
    timestamp: moment(timestamp),
  });

/** A business (company) that contacts belong to. */
export const business = record(
  {
    id: text('641c094001436dbc2081e642'),
    name: text('Delgado Tiles'),
    phone: text('+15551234567'),
    email: text('office@example.com'),
    website: text('https://example.com'),
    address: text('3535 1st St N').meta({ label: 'Street Address' }),
    city: text('Dolomite'),
    state: text('AL'),
    postalCode: text('35061'),
    country: text('US'),
    description: text('Tiles and tilers'),
    locationId: text('ve9EPM428h8vShlRW1KT'),
    createdBy: writer('2026-01-05T09:30:00.000Z'),
    updatedBy: writer('2026-01-06T16:45:00.000Z'),
    createdAt: moment('2026-01-05T09:30:00.000Z'),
    updatedAt: moment('2026-01-06T16:45:00.000Z'),
  },
  { counted: version1.business, created: 'createdAt', changed: 'updatedAt' },
);

/**
 * The business that was written; HighLevel answers it as `buiseness`
 * (docs/highlevel_quirks.md#businesses).
 */
export const writtenBusiness = ({ buiseness, business }: { buiseness?: Item; business?: Item }) =>
  buiseness ?? business;
