import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown, type Item } from '../operation';

export const timeZoneDropdown = dropdown({
  key: 'time_zone_dropdown',
  noun: 'Time Zone',
  scope: 'locations.readonly',
  input: z.object({}),
  request: (_, { locationId }) => ({
    method: 'GET',
    path: path`/locations/${locationId}/timezones`,
  }),
  // The document shows no answer: a list of names, in an envelope or without one.
  result: (body: { timeZones?: string[] } | string[]) =>
    (Array.isArray(body) ? body : (body.timeZones ?? [])).map((id): Item => ({ id })),
});

/** A time zone by its name, like America/Chicago. */
export const timeZone = () =>
  z.string().meta({
    label: 'Time Zone',
    description: 'By its name, like America/Chicago.',
    ...choicesFrom(timeZoneDropdown),
  });
