import * as z from 'zod';
import { customFieldsScope } from '../highlevel/custom_fields';
import { path } from '../highlevel/path';
import { dropdown } from '../operation';

export default dropdown({
  key: 'opportunity_custom_field_dropdown',
  noun: 'Opportunity Custom Field',
  scope: customFieldsScope,
  input: z.object({}),
  request: (_, { locationId }) => ({
    method: 'GET',
    path: path`/locations/${locationId}/customFields`,
    query: { model: 'opportunity' },
  }),
  result: 'customFields',
});
