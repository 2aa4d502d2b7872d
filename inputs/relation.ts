import { choicesFrom } from './choices';
import { id } from './kinds';

/**
 * A relation. Its list shows those of the record above, but an ID needs none: with `dependsOn`
 * Zapier would keep the field shut until a record is chosen.
 */
export const relationId = () =>
  id().meta({
    label: 'Relation',
    description: 'Choose a record above to list its relations, or map the ID from an earlier step.',
    ...choicesFrom('relation'),
  });
