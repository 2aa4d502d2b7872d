import * as z from 'zod';
import timeZoneDropdown from '../dropdowns/time_zone';
import { choicesFrom } from '../operation';

/** A time zone by its name, like America/Chicago. */
export const timeZone = () =>
  z.string().meta({
    label: 'Time Zone',
    description: 'The name of the time zone, like America/Chicago.',
    ...choicesFrom(timeZoneDropdown),
  });
