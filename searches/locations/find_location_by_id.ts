import * as z from 'zod';
import { subAccountId } from '../../inputs/sub_account';
import { search } from '../../operation';
import { location } from '../../records/location';

export default search({
  key: 'find_location_by_id',
  noun: 'Location',
  label: 'Find Location by ID',
  description: 'Finds a sub-account (location) by its ID.',
  endpoint: 'GET /locations/{locationId}',
  emptyOnNotFound: true,
  scope: 'locations.readonly',
  access: 'either',
  input: z.object({ locationId: subAccountId() }),
  result: 'location',
  record: location,
});
