import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown } from '../operation';

export const tagDropdown = dropdown({
  key: 'tag_dropdown',
  noun: 'Tag',
  scope: 'locations/tags.readonly',
  input: z.object({}),
  request: (_, { locationId }) => ({ method: 'GET', path: path`/locations/${locationId}/tags` }),
  result: 'tags',
  value: ({ name }) => name,
});

/** Tags, which HighLevel knows by their names. */
export const tags = () =>
  z
    .array(z.string().trim().min(1))
    .min(1)
    .meta({ label: 'Tags', ...choicesFrom(tagDropdown) });
