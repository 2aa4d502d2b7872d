import type { Business } from '../records/businesses';
import { seeded } from '../seed';

const writer = { source: 'WEB_USER', channel: 'APP', sourceId: seeded.users.dentist };

const business = (id: string, name: string, day: string, details: Partial<Business>): Business => ({
  id,
  locationId: seeded.locations.harbor,
  name,
  city: 'Portland',
  state: 'OR',
  country: 'US',
  createdBy: { ...writer, timestamp: `${day}T19:00:00.000Z` },
  updatedBy: { ...writer, timestamp: `${day}T19:30:00.000Z` },
  createdAt: `${day}T19:00:00.000Z`,
  updatedAt: `${day}T19:30:00.000Z`,
  ...details,
});

export const businesses: Business[] = [
  business(seeded.businesses.harborMarina, 'Harbor Marina', '2026-01-20', {
    email: 'dock@harbor-marina.example.com',
    phone: '+15550100301',
    website: 'https://harbor-marina.test',
    address: '2 Pier Road',
    postalCode: '97209',
    description: 'Berths and boat repairs',
  }),
  business(seeded.businesses.cedarSchool, 'Cedar School', '2026-02-17', {
    email: 'office@cedar-school.example.com',
    phone: '+15550100302',
  }),
  business(seeded.businesses.blueOakBakery, 'Blue Oak Bakery', '2026-04-08', {
    website: 'https://blue-oak.test',
    description: 'Bread for the waiting room',
  }),
];
