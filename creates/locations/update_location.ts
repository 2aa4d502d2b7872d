import * as z from 'zod';
import { withCompleteGroups } from '../../inputs/complete_groups';
import { locationForm, locationGroups, locationSettings } from '../../inputs/location_form';
import { nested } from '../../inputs/nested';
import { snapshotId } from '../../inputs/snapshot';
import { subAccountId } from '../../inputs/sub_account';
import { timeZone } from '../../inputs/time_zone';
import { action } from '../../operation';
import { location } from '../../records/location';

export default action({
  key: 'update_location',
  noun: 'Location',
  label: 'Update Location',
  description:
    'Updates a sub-account (location) of the agency. Fields that you leave empty stay as they are.',
  endpoint: 'PUT /locations/{locationId}',
  scope: 'locations.write',
  access: 'agency',
  input: withCompleteGroups(
    z.object({
      locationId: subAccountId(),
      name: z.string().optional(),
      ...locationForm,
      timezone: timeZone()
        .optional()
        .meta({ dependsOn: ['locationId'] }),
      snapshot_id: snapshotId()
        .optional()
        .describe(
          'Loads the content of the snapshot into the sub-account, like funnels and workflows.',
        ),
      snapshot_override: z.boolean().optional().meta({
        label: 'Override Conflicts',
        description: 'Replaces existing items that have the same name as items of the snapshot.',
      }),
      ...locationSettings,
    }),
    locationGroups,
  ).refine((form) => form.snapshot_id || form.snapshot_override === undefined, {
    error: 'Override Conflicts: works only with a Snapshot.',
  }),
  request: (form, { companyId }) => ({ body: { ...nested(form), companyId } }),
  result: 'location',
  record: location,
});
