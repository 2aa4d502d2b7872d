import type { Snapshot } from '../records/snapshots';
import { seeded } from '../seed';

const { companyId, foreignCompanyId, snapshots: ids } = seeded;

export const snapshots: Snapshot[] = [
  { id: ids.dental, companyId, name: 'Dental practice', type: 'own' },
  { id: ids.fitness, companyId, name: 'Fitness studio', type: 'imported' },
  { id: ids.foreign, companyId: foreignCompanyId, name: 'Bike shop', type: 'own' },
];
