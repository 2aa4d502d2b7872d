import * as z from 'zod';
import { choicesFrom } from './choices';
import { id } from './kinds';

/** An association: a kind of link between two kinds of records. */
export const associationId = () =>
  id().meta({ label: 'Association', ...choicesFrom('association') });

/** The key of an association, which is any text; in a path `.` and `..` would lead elsewhere. */
export const associationKey = () =>
  z
    .string()
    .trim()
    .regex(/^(?!\.{1,2}$)./s, { error: 'is not the key of an association.' })
    .meta({ label: 'Association Key', ...choicesFrom('association_key') });

/** What an association calls the records on its two sides. */
export const associationLabels = {
  firstObjectLabel: z
    .string()
    .describe('What a record on the first side is to the other one, like Patient.'),
  secondObjectLabel: z
    .string()
    .describe('What a record on the second side is to the other one, like Treatment Plan.'),
};
