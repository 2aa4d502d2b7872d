import type * as z from 'zod';
import { labelIn } from '../operation';

/** Fields that HighLevel accepts only together. */
type Group<K> = {
  all: readonly K[];
  /** Optional fields of the group; with one of them, the others are required too. */
  also?: readonly K[];
  /** The yes-or-no field that turns the group off; with No, the others are not required. */
  switch?: K;
};

/** Rejects a form with an incomplete group. */
export const withCompleteGroups = <F extends z.ZodObject>(
  form: F,
  groups: readonly Group<keyof F['shape'] & string>[],
): F =>
  groups.reduce(
    (checked, { all, also = [], switch: turnedOffBy }) =>
      checked.refine(
        (values) =>
          (turnedOffBy !== undefined && values[turnedOffBy] === false) ||
          [...all, ...also].every((key) => values[key] === undefined) ||
          all.every((key) => values[key] !== undefined),
        { error: () => `${named(form, all)}: fill in all of these fields or none.` },
      ),
    form,
  );

/** "First Name, Last Name and Email". */
const named = (form: z.ZodObject, keys: readonly string[]): string =>
  keys
    .map((key) => labelIn(form, key))
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' and ');
