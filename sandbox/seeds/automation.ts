import type { Campaign, Workflow } from '../records/automation';
import { seeded } from '../seed';

const { harbor } = seeded.locations;

export const campaigns: Campaign[] = [
  { id: seeded.campaigns.welcome, locationId: harbor, name: 'Welcome', status: 'published' },
  { id: seeded.campaigns.recall, locationId: harbor, name: 'Six-month recall', status: 'draft' },
];

export const workflows: Workflow[] = [
  {
    id: seeded.workflows.newPatient,
    locationId: harbor,
    name: 'New patient',
    status: 'published',
    version: 4,
    createdAt: '2026-01-08T18:00:00.000Z',
    updatedAt: '2026-05-20T18:30:00.000Z',
  },
  {
    id: seeded.workflows.missedVisit,
    locationId: harbor,
    name: 'Missed visit',
    status: 'draft',
    version: 1,
    createdAt: '2026-03-11T18:00:00.000Z',
    updatedAt: '2026-03-11T18:00:00.000Z',
  },
];
