import type * as dropdowns from '../dropdowns';

/** `pipeline_stage` for the dropdown `pipeline_stage_dropdown`. */
type Name<K = keyof typeof dropdowns> = K extends `${infer N}_dropdown` ? N : never;

/**
 * Metadata for a field that a dropdown fills. The dropdown is named, not imported, so an action
 * that runs does not load the code of its dropdowns.
 */
export const choicesFrom = (name: Name) => ({ dynamic: `${name}_dropdown.id.name` });
