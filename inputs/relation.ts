import { choicesFrom } from './choices';
import { id } from './kinds';

/**
 * A relation. The list shows those of the record above. The field has no `dependsOn`, because
 * Zapier would lock it until a record is chosen, and an ID can be mapped without one.
 */
export const relationId = () =>
  id().meta({
    label: 'Relation',
    description: 'Choose a record above to list its relations, or map the ID from an earlier step.',
    ...choicesFrom('relation'),
  });
