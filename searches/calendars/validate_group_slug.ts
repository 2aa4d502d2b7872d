import * as z from 'zod';
import { path } from '../../highlevel/path';
import { groupSlug } from '../../inputs/calendar_group';
import { search } from '../../operation';
import { groupSlugAvailability } from '../../records/calendar_group';

export default search({
  key: 'validate_group_slug',
  noun: 'Group Slug',
  label: 'Validate Group Slug',
  description: 'Checks whether a slug is still free for a calendar group, and changes nothing.',
  scope: 'calendars/groups.write',
  input: z.object({ slug: groupSlug() }),
  attempts: ({ slug }, { locationId }) => [
    {
      method: 'POST',
      path: path`/calendars/groups/validate-slug`,
      body: { locationId, slug },
      version: '2021-04-15',
    },
  ],
  result: ({ available }: { available?: boolean }, { slug }) =>
    typeof available === 'boolean' ? { id: slug, slug, available } : [],
  record: groupSlugAvailability,
});
