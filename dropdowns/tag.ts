import * as z from 'zod';
import { dropdown } from '../operation';

export default dropdown({
  key: 'tag_dropdown',
  noun: 'Tag',
  endpoint: 'GET /locations/{locationId}/tags',
  scope: 'locations/tags.readonly',
  input: z.object({}),
  result: 'tags',
  value: ({ name }) => name,
});
