import * as z from 'zod';
import { customFieldsScope } from '../highlevel/custom_fields';
import { dropdown } from '../operation';

export default dropdown({
  key: 'opportunity_custom_field_dropdown',
  noun: 'Opportunity Custom Field',
  endpoint: 'GET /locations/{locationId}/customFields',
  scope: customFieldsScope,
  input: z.object({}),
  request: () => ({
    query: { model: 'opportunity' },
  }),
  result: 'customFields',
});
