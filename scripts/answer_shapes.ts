/** What stands at each place of an answer: the kinds of its values, and no value. */
export type Shape = Map<string, Set<string>>;

/**
 * A name as it may be printed. HighLevel's own names are words in camel case; all else is a key that
 * the account made: an id, a date, a phone number.
 */
export const disguisedName = (name: string): string =>
  /^[A-Za-z_]{1,40}\d{0,2}$/.test(name) && (name.match(/[A-Z]/g) ?? []).length <= 5 ? name : '{…}';

/** Where keys may be what people wrote: the value of a custom field, such as its boxes. */
const isOwnMap = (place: string) => /(^|[.\]])(field_?)?value\w*$/i.test(place);

/** A place as `contacts[].dnd`, each of its names disguised, without the numbers of list entries. */
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
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/.test(value)) return 'time in text';
  if (/^\d{4}-\d\d-\d\d([ T][\d:.]+)?$/.test(value)) return 'date in text';
  return 'text';
};

/** Adds what an answer holds to a shape. */
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

/** Where an answer has what another lacks, or has it in another kind. */
export const shapeDifferences = (own: Shape, other: Shape): string[] => {
  const isNew = (place: string) => !other.has(place);
  const parentOf = (place: string) => place.replace(/(\[\]|\.?[^.[\]]+)$/, '');
  return [...own].flatMap(([place, found]) => {
    const known = other.get(place);
    if (!known) {
      // What lies inside of something new goes without saying; an empty list says nothing.
      if (place && isNew(parentOf(place))) return [];
      return [`${place}: is new (${kinds(found)})`];
    }
    const unknown = [...found].filter((kind) => !known.has(kind));
    return unknown.length ? [`${place}: ${unknown.join(' or ')}, and not ${kinds(known)}`] : [];
  });
};

/** The places that a shape lacks of another, those inside of a place that it lacks left out. */
export const missingPlaces = (own: Shape, other: Shape): string[] =>
  shapeDifferences(other, own)
    .filter((each) => each.includes(': is new'))
    .map((each) => each.replace(/: is new.*/, ''));
