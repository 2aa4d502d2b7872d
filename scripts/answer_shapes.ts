/** The type of each value in a response, by path; it holds no values. */
export type Shape = Map<string, Set<string>>;

/**
 * A name that is safe to print. HighLevel's own names are camel-case words; anything else is a key
 * from the account: an ID, a date, a phone number.
 */
export const disguisedName = (name: string): string =>
  /^[A-Za-z_]{1,40}\d{0,2}$/.test(name) && (name.match(/[A-Z]/g) ?? []).length <= 5 ? name : '{…}';

/** Paths below which users may have written the keys, such as a custom field's checkboxes. */
const isOwnMap = (place: string) => /(^|[.\]])(field_?)?value\w*$/i.test(place);

/** A path like `contacts[].dnd`, with unsafe names disguised and without list indexes. */
export const disguisedPlace = (place: string): string =>
  place
    .replace(/\[\d*\]/g, '[]')
    .split('.')
    .map((part) => {
      const [, name = '', entries = ''] = /^(.*?)((?:\[\])*)$/.exec(part) ?? [];
      return (name && disguisedName(name)) + entries;
    })
    .join('.');

const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (typeof value !== 'string') return typeof value;
  if (value === '') return 'empty text';
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/.test(value)) return 'text with a time';
  if (/^\d{4}-\d\d-\d\d([ T][\d:.]+)?$/.test(value)) return 'text with a date';
  return 'text';
};

/** Adds the paths and types of a response to a shape. */
export const addShape = (shape: Shape, value: unknown, place = ''): Shape => {
  const note = (kind: string) => shape.set(place, (shape.get(place) ?? new Set()).add(kind));
  if (Array.isArray(value)) {
    note('list');
    for (const each of value) addShape(shape, each, `${place}[]`);
  } else if (typeof value === 'object' && value !== null) {
    note('object');
    for (const [name, inner] of Object.entries(value)) {
      const shown = isOwnMap(place) ? '{…}' : disguisedName(name);
      addShape(shape, inner, place ? `${place}.${shown}` : shown);
    }
  } else note(kindOf(value));
  return shape;
};

const kinds = (found: Set<string>) => [...found].sort().join(' or ');

/** The paths that only `own` has, or whose types differ. */
export const shapeDifferences = (own: Shape, other: Shape): string[] => {
  const isNew = (place: string) => !other.has(place);
  const parentOf = (place: string) => place.replace(/(\[\]|\.?[^.[\]]+)$/, '');
  return [...own].flatMap(([place, found]) => {
    const known = other.get(place);
    if (!known) {
      // A new parent covers its children; an empty list has no item type to compare.
      if (place && isNew(parentOf(place))) return [];
      return [`${place}: is new (${kinds(found)})`];
    }
    const unknown = [...found].filter((kind) => !known.has(kind));
    return unknown.length ? [`${place}: ${unknown.join(' or ')} instead of ${kinds(known)}`] : [];
  });
};

/** The paths that a shape lacks, without the children of a path that it lacks. */
export const missingPlaces = (own: Shape, other: Shape): string[] =>
  shapeDifferences(other, own)
    .filter((each) => each.includes(': is new'))
    .map((each) => each.replace(/: is new.*/, ''));
