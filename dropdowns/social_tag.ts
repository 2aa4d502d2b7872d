import * as z from 'zod';
import { dropdown, type Item } from '../operation';

type Tags = { results?: { tags?: Item[] | null } | null };

/** The tags of social planner posts, which differ from those of contacts. */
export default dropdown({
  key: 'social_tag_dropdown',
  noun: 'Social Tag',
  endpoint: 'GET /social-media-posting/{locationId}/tags',
  // The document names no scope (docs/highlevel_quirks.md#social-posts).
  scope: 'socialplanner/tag.readonly',
  input: z.object({}),
  request: (_, { page }) => ({ query: { limit: '100', skip: String(page * 100) } }),
  result: ({ results }: Tags) => results?.tags,
  title: ({ tag }: Item) => tag,
  isPaged: true,
});
