import type { PlainInputField } from 'zapier-platform-core';
import * as dropdowns from '../dropdowns';
import { upToDate } from '../proofs/recipes/run';
import { formOf, isOfHighLevel, operationOf, resultsOf } from '../proofs/recipes/steps';
import { recipes } from '../recipes';
import { placesIn } from '../recipes/mapping';
import {
  Choice,
  type Fields,
  numbered,
  type Part,
  type Recipe,
  type Value,
} from '../recipes/recipe';
import { staleFiles } from '../scripts/recipes';

const all: [name: string, recipe: Recipe][] = Object.entries(recipes);

const partsOf = ({ zaps }: Recipe) => zaps.flatMap(numbered).map(({ part }) => part);

/** The faults of a form: unknown keys, missing required fields, unknown choices. */
const faultsOf = (fields: Fields, form: PlainInputField[]): string[] => {
  const known = new Map(form.map((field) => [field.key, field]));
  return [
    ...Object.keys(fields).flatMap((key) => (known.has(key) ? [] : [`no field ${key}`])),
    ...form.flatMap(({ key, required, default: value }) =>
      required && !value && !(key in fields) ? [`${key} is required`] : [],
    ),
    ...Object.entries(fields).flatMap(([key, value]) => valueFaults(value, known.get(key))),
  ];
};

const valueFaults = (value: Value, field: PlainInputField | undefined): string[] => {
  if (!field) return [];
  if (field.children) {
    return [value].flat().flatMap((row) => faultsOf(Object(row), field.children ?? []));
  }
  const isListed = value instanceof Choice;
  if (isListed && !field.dynamic) return [`${field.key} has no list`];
  const isFree = placesIn(value).length > 0 || !field.choices || isListed;
  return isFree || String(value) in Object(field.choices) ? [] : [`${field.key}: ${value}`];
};

/** The mapped values of a step, without those of its nested steps. */
const ownValues = (part: Part) => {
  if ('path' in part) return part.rules.flatMap((rule) => placesIn(rule));
  if ('onlyIf' in part) return part.onlyIf.flatMap((rule) => placesIn(rule));
  if ('loop' in part) return placesIn(part.loop);
  if ('formatter' in part) return placesIn(part.of);
  if ('otherSearch' in part) return placesIn(part.value);
  if ('search' in part && part.otherwise !== 'stop') {
    return [...placesIn(part.fields), ...placesIn(part.otherwise.create)];
  }
  return 'fields' in part ? placesIn(part.fields) : [];
};

describe.each(all)('%s', (_, recipe) => {
  test('uses the forms of visible operations', () => {
    const steps = partsOf(recipe).filter(isOfHighLevel);
    expect(steps.length).toBeGreaterThan(0);
    const faults = steps.flatMap((step) => {
      const operation = operationOf(step);
      const missing = faultsOf(step.fields, formOf(operation, recipe, step.fields));
      const isDropdown = Object.hasOwn(dropdowns, operation.key);
      return [...(isDropdown ? [`${operation.key} is a dropdown`] : []), ...missing];
    });
    expect(faults).toEqual([]);
  });

  test('maps results of earlier steps on the same path', () => {
    const faults = recipe.zaps.flatMap((zap) => {
      const parts = numbered(zap);
      return parts.flatMap(({ number, part, before }) =>
        ownValues(part).flatMap(({ step, key }) => {
          const source = parts.find((each) => each.number === step)?.part;
          if (!before.includes(step) || !source) {
            return [`step ${number} cannot use step ${step}`];
          }
          return resultsOf(source).includes(key) ? [] : [`step ${step} gives no ${key}`];
        }),
      );
    });
    expect(faults).toEqual([]);
  });
});

test('the pages and pictures are up to date', () => {
  expect(staleFiles()).toEqual([]);
});

test('a recipe that is played later has times that are still ahead, on the same day of the week', () => {
  const event = { start: '2026-11-25T10:00:00-08:00', other: 'as of 2026-11-25', count: 1 };
  expect(upToDate(event, new Date('2026-11-21T11:00:00Z'))).toEqual(event);
  expect(upToDate(event, new Date('2026-11-26T12:00:00Z'))).toEqual({
    ...event,
    start: '2026-12-02T10:00:00-08:00',
  });
  expect(upToDate([event], new Date('2027-11-20T12:00:00Z'))).toMatchObject([
    { start: '2027-11-24T10:00:00-08:00' },
  ]);
});
