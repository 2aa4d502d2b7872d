import * as z from 'zod';
import { listCustomFields } from '../../lists/custom_fields';
import { choice, pollingTrigger } from '../../operation';
import { customField } from '../../records/custom_field';

export default pollingTrigger({
  key: 'list_custom_fields',
  noun: 'Custom Field',
  label: 'List Custom Fields',
  description:
    'Triggers when a custom field of contacts or opportunities is added, or also changed.',
  ...listCustomFields,
  input: z.object({
    model: choice({ contact: 'Contacts', opportunity: 'Opportunities', all: 'Both' })
      .default('all')
      .meta({
        label: 'Custom Fields For',
      }),
  }),
  record: customField,
  firesOn: 'user choice',
  watches: ['model'],
});
