import { labelOf } from '../operation/label';
import type { EndpointFacts, EndpointField } from './description';

type Place = 'path' | 'query' | 'body';

/** A field of a form and the place of its value in the request. */
export type Leaf = {
  key: string;
  label: string;
  place: Place;
  /** The path to the value within the URL path, the query or the body. */
  names: string[];
  field: EndpointField;
  /** Whether every request needs the value. */
  isRequired: boolean;
  /**
   * The index from which all names of the path are required: if the group before it is sent, so
   * must the value be.
   */
  requiredFrom: number;
  /** The fields of a line item. */
  children: Leaf[];
};

const emptyName = 'items';

/**
 * The form fields for an endpoint, required ones first. Groups are flattened; values that the
 * connection fills in or that only JSON can hold are left out.
 *
 * @param taken The keys of other fields of the form.
 * @param withPages Whether to include the paging fields.
 */
export const leavesOf = (facts: EndpointFacts, taken: string[], withPages: boolean): Leaf[] => {
  const used = new Set(taken);
  const nameless = (['path', 'query', 'body'] as const).flatMap((place) =>
    (facts[place] ?? [])
      .filter(({ pages }) => withPages || !pages)
      .flatMap((field) => leavesIn(field, { place, names: [], requiredFrom: 0 })),
  );
  const leaves = nameless.map((leaf) => withOwnKey(leaf, used));
  return [
    ...leaves.filter((leaf) => leaf.isRequired),
    ...leaves.filter((leaf) => !leaf.isRequired),
  ];
};

const leavesIn = (
  field: EndpointField,
  { place, names, requiredFrom }: Pick<Leaf, 'place' | 'names' | 'requiredFrom'>,
): Leaf[] => {
  const { name, kind, required = false, fill, value, fields = [] } = field;
  if (kind === 'JSON' || fill || value !== undefined) return [];
  const at = {
    place,
    names: [...names, name],
    requiredFrom: required ? requiredFrom : names.length + 1,
  };
  if (kind === 'group') return fields.flatMap((inner) => leavesIn(inner, at));
  const key = keyOf(at.names);
  const children =
    kind === 'lines'
      ? fields
          .flatMap((inner) => leavesIn(inner, { place, names: [], requiredFrom: 0 }))
          .map((child) => ({ ...child, key: `${key}_${child.key}` }))
      : [];
  const isRequired = at.requiredFrom === 0;
  return [{ ...at, isRequired, key, label: labelOf(key), field, children }];
};

const keyOf = (names: string[]) =>
  (names.filter(Boolean).join('_') || emptyName).replace(/\W+/g, '_').replace(/^(?![a-z])/i, 'x');

/** A field with a key that no other field of the form has. */
const withOwnKey = (leaf: Leaf, used: Set<string>): Leaf => {
  const own = (key: string): string => {
    let free = key;
    for (let count = 2; used.has(free); count += 1) free = `${key}_${count}`;
    used.add(free);
    return free;
  };
  const key = own(used.has(leaf.key) ? `${leaf.key}_${leaf.place}` : leaf.key);
  return {
    ...leaf,
    key,
    label: key === leaf.key ? leaf.label : labelOf(key),
    children: leaf.children.map((child) => ({ ...child, key: own(child.key) })),
  };
};

/** The parts of a body that only JSON can hold, each with its path. */
export const jsonPartsOf = (
  fields: EndpointField[] = [],
  names: string[] = [],
  isRequired = true,
): { names: string[]; isRequired: boolean }[] =>
  fields.flatMap(({ name, kind, required = false, fields: inner }) => {
    const at = [...names, name];
    const isNeeded = isRequired && required;
    if (kind === 'JSON') return [{ names: at, isRequired: isNeeded }];
    return kind === 'group' || kind === 'lines'
      ? jsonPartsOf(inner, at, isNeeded && kind === 'group')
      : [];
  });
