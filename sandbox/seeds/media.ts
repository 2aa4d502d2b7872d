import type { MediaFolder } from '../records/media';
import { seeded } from '../seed';

const folder = (id: string, name: string, day: string): MediaFolder => ({
  id,
  locationId: seeded.locations.harbor,
  name,
  createdAt: `${day}T18:00:00.000Z`,
});

export const mediaFolders: MediaFolder[] = [
  folder(seeded.mediaFolders.brochures, 'Brochures', '2026-02-11'),
  folder(seeded.mediaFolders.scans, 'Scans', '2026-03-18'),
];
