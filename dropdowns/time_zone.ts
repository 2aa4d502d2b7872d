import * as z from 'zod';
import { path } from '../highlevel/path';
import { dropdown, type Item } from '../operation';

export default dropdown({
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
