import type * as dropdowns from '../dropdowns';

/** `pipeline_stage` for the dropdown `pipeline_stage_dropdown`. */
type Name<K = keyof typeof dropdowns> = K extends `${infer N}_dropdown` ? N : never;

/**
 * What a field's metadata says to be filled by a dropdown. The dropdown is named, not imported: an
 * action that runs does not load the code that fills its form.
 */
export const choicesFrom = (name: Name) => ({ dynamic: `${name}_dropdown.id.name` });
