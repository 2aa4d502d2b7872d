import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown, type Item } from '../operation';
import { id } from './kinds';

const list = {
  scope: 'associations.readonly',
  input: z.object({}),
  request: (_: object, { locationId, page }: { locationId: string; page: number }) => ({
    method: 'GET' as const,
    path: path`/associations/`,
    query: { locationId, skip: page * 100, limit: 100 },
  }),
  result: 'associations',
  title: ({ firstObjectLabel, secondObjectLabel, key }: Item) =>
    firstObjectLabel && secondObjectLabel
      ? `${firstObjectLabel} and ${secondObjectLabel} (${key})`
      : key,
  isPaged: true,
};

export const associationDropdown = dropdown({
  ...list,
  key: 'association_dropdown',
  noun: 'Association',
});

export const associationKeyDropdown = dropdown({
  ...list,
  key: 'association_key_dropdown',
  noun: 'Association Key',
  value: ({ key }: Item) => key,
});

/** An association: a kind of link between two kinds of records. */
export const associationId = () =>
  id().meta({ label: 'Association', ...choicesFrom(associationDropdown) });

/** The key of an association, which is any text; in a path `.` and `..` would lead elsewhere. */
export const associationKey = () =>
  z
    .string()
    .trim()
    .regex(/^(?!\.{1,2}$)./s, { error: 'is not the key of an association.' })
    .meta({ label: 'Association Key', ...choicesFrom(associationKeyDropdown) });

/** What an association calls the records on its two sides. */
export const associationLabels = {
  firstObjectLabel: z
    .string()
    .describe('What a record on the first side is to the other one, like Student.'),
  secondObjectLabel: z
    .string()
    .describe('What a record on the second side is to the other one, like Teacher.'),
};
