import * as z from 'zod';
import { groupSlug } from '../../inputs/calendar_group';
import { search } from '../../operation';
import { groupSlugAvailability } from '../../records/calendar_group';

export default search({
  key: 'validate_group_slug',
  noun: 'Group Slug',
  label: 'Validate Group Slug',
  description: 'Checks whether a slug is still free for a calendar group.',
  endpoint: 'POST /calendars/groups/validate-slug',
  version: '2021-04-15',
  scope: 'calendars/groups.write',
  input: z.object({ slug: groupSlug() }),
  request: (form, { locationId }) => ({ body: { locationId, ...form } }),
  result: ({ available }: { available?: boolean }, { slug }) =>
    typeof available === 'boolean' ? { id: slug, slug, available } : [],
  record: groupSlugAvailability,
});
