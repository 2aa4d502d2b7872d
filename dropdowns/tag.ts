import * as z from 'zod';
import { path } from '../highlevel/path';
import { dropdown } from '../operation';

export default dropdown({
  key: 'tag_dropdown',
  noun: 'Tag',
  scope: 'locations/tags.readonly',
  input: z.object({}),
  request: (_, { locationId }) => ({ method: 'GET', path: path`/locations/${locationId}/tags` }),
  result: 'tags',
  value: ({ name }) => name,
});
