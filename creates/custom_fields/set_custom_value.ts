import * as z from 'zod';
import { longText } from '../../inputs/kinds';
import { action } from '../../operation';
import { customValue, customValueOfName } from '../../records/custom_value';

export default action({
  key: 'set_custom_value',
  noun: 'Custom Value',
  label: 'Set Custom Value',
  description:
    'Sets a custom value of the sub-account by its name. If no custom value has this name, it is created.',
  beyondCatalogue: true,
  endpoint: 'POST /locations/{locationId}/customValues',
  scope: 'locations/customValues.write',
  input: z.object({
    name: z.string().trim().min(1).meta({
      description: 'The name as shown in HighLevel under Settings, Custom Values.',
    }),
    value: longText(),
  }),
  updates: {
    list: 'GET /locations/{locationId}/customValues',
    scope: 'locations/customValues.readonly',
    find: customValueOfName,
    endpoint: 'PUT /locations/{locationId}/customValues/{id}',
  },
  result: 'customValue',
  record: customValue,
});
