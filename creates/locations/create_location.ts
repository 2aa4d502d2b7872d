import * as z from 'zod';
import { withCompleteGroups } from '../../inputs/complete_groups';
import { locationForm, locationGroups, locationSettings } from '../../inputs/location_form';
import { nested } from '../../inputs/nested';
import { snapshotId } from '../../inputs/snapshot';
import { action } from '../../operation';
import { location } from '../../records/location';

export default action({
  key: 'create_location',
  noun: 'Location',
  label: 'Create Location',
  description:
    'Creates a sub-account (location) of the agency. HighLevel allows this only on the Agency Pro plan (497 USD).',
  endpoint: 'POST /locations/',
  scope: 'locations.write',
  access: 'agency',
  input: withCompleteGroups(
    z.object({
      name: z.string().describe('The name of the sub-account. This needs the Agency Pro plan.'),
      ...locationForm,
      // A dropdown of time zones needs an existing sub-account.
      timezone: z.string().optional().meta({
        label: 'Time Zone',
        description: 'The name of the time zone, like America/Chicago.',
      }),
      snapshotId: snapshotId()
        .optional()
        .describe(
          'Loads the content of the snapshot into the new sub-account, like funnels and workflows.',
        ),
      ...locationSettings,
    }),
    locationGroups,
  ),
  request: (form, { companyId }) => ({ body: { ...nested(form), companyId } }),
  result: 'location',
  record: location,
});
