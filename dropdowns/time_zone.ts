import * as z from 'zod';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'time_zone_dropdown',
  noun: 'Time Zone',
  endpoint: 'GET /locations/{locationId}/timezones',
  scope: 'locations.readonly',
  input: z.object({}),
  // The document shows no response; it is a list of names, with or without an envelope.
  result: (body: object) =>
    [body, ...Object.values(body)].find(Array.isArray)?.map((id): Item => ({ id })),
  isReadFromList: true,
  title: ({ id }: Item) => id,
});
