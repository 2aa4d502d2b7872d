import * as z from 'zod';
import { associationLabels } from '../../inputs/association';
import { objectKey } from '../../inputs/object';
import { action } from '../../operation';
import { association } from '../../records/association';

export default action({
  key: 'create_association',
  noun: 'Association',
  label: 'Create Association',
  description:
    'Creates an association, a kind of link between two kinds of records. To link two records, use Create Relation.',
  endpoint: 'POST /associations/',
  scope: 'associations.write',
  input: z.object({
    key: z
      .string()
      .trim()
      .min(1)
      .describe('A unique name for the association, like patient_treatment_plan.'),
    firstObjectKey: objectKey().meta({
      label: 'First Object',
      description:
        'HighLevel links contacts to contacts or to a custom object, and may refuse other pairs.',
    }),
    firstObjectLabel: associationLabels.firstObjectLabel,
    secondObjectKey: objectKey().meta({ label: 'Second Object' }),
    secondObjectLabel: associationLabels.secondObjectLabel,
  }),
  request: (body, { locationId }) => ({ body: { locationId, ...body } }),
  record: association,
});
