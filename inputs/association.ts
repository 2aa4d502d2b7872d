import * as z from 'zod';
import { choicesFrom } from './choices';
import { id } from './kinds';

/** An association: a kind of link between two kinds of records. */
export const associationId = () =>
  id().meta({ label: 'Association', ...choicesFrom('association') });

/** The key of an association, which may be any text; in a path, `.` and `..` would change the endpoint. */
export const associationKey = () =>
  z
    .string()
    .trim()
    .regex(/^(?!\.{1,2}$)./s, { error: 'is not an association key.' })
    .meta({ label: 'Association Key', ...choicesFrom('association_key') });

/** The labels of the records on both sides of an association. */
export const associationLabels = {
  firstObjectLabel: z
    .string()
    .describe('What the first record is to the second one, like Patient.'),
  secondObjectLabel: z
    .string()
    .describe('What the second record is to the first one, like Treatment Plan.'),
};
