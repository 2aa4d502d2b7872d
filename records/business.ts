import { group, type Item, moment, record, text } from '../operation';
import { version1 } from './version_1';

const writer = (timestamp: string) =>
  group({
    source: text('WEB_USER'),
    channel: text('APP'),
    sourceId: text('VCa734uS5pGAZuP4EP0u'),
    timestamp: moment(timestamp),
  });

/** A business (company) that contacts belong to. */
export const business = record(
  {
    id: text('641c094001436dbc2081e642'),
    name: text('Harbor Marina'),
    phone: text('+15550100120'),
    email: text('office@harbor-marina.example.com'),
    website: text('https://harbor-marina.example.com'),
    address: text('2 Marina Way', { label: 'Street Address' }),
    city: text('Portland'),
    state: text('OR'),
    postalCode: text('97209'),
    country: text('US'),
    description: text('Moorings and a sailing school'),
    locationId: text('ve9EPM428h8vShlRW1KT'),
    createdBy: writer('2026-01-05T09:30:00.000Z'),
    updatedBy: writer('2026-01-06T16:45:00.000Z'),
    createdAt: moment('2026-01-05T09:30:00.000Z'),
    updatedAt: moment('2026-01-06T16:45:00.000Z'),
  },
  { counted: version1.business, created: 'createdAt', changed: 'updatedAt' },
);

/** The written business, which HighLevel returns as `buiseness` (docs/highlevel_quirks.md#businesses). */
export const writtenBusiness = ({ buiseness, business }: { buiseness?: Item; business?: Item }) =>
  buiseness ?? business;
