import { choicesFrom } from './choices';
import { id } from './kinds';

/** A record of the kind in the field before, or of a custom object. */
export const recordId = () =>
  id().meta({ label: 'Record', ...choicesFrom('record'), dependsOn: ['recordKind'] });

/** The record on the first side of an association. */
export const firstRecordId = () =>
  id().meta({
    label: 'First Record',
    description: "A record of the association's first object.",
    ...choicesFrom('first_record'),
    dependsOn: ['firstRecordKind'],
  });

/** The record on the second side of an association. */
export const secondRecordId = () =>
  id().meta({
    label: 'Second Record',
    description: "A record of the association's second object.",
    ...choicesFrom('second_record'),
    dependsOn: ['secondRecordKind'],
  });
