import * as z from 'zod';

/** Which kind of resource; HighLevel keeps them apart. */
export const resourceType = () =>
  z.enum(['rooms', 'equipments']).meta({ choices: { rooms: 'Room', equipments: 'Equipment' } });
