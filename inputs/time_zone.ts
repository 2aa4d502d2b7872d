import * as z from 'zod';
import { choicesFrom } from './choices';

/** A time zone by its name, like America/Chicago. */
export const timeZone = () =>
  z.string().meta({
    label: 'Time Zone',
    description: 'The name of the time zone, like America/Chicago.',
    ...choicesFrom('time_zone'),
  });
