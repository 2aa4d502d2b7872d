import { record, text } from '../operation';
import { version1 } from './version_1';

const sides = {
  firstObjectLabel: text('Student'),
  firstObjectKey: text('contact'),
  secondObjectLabel: text('Teacher'),
  secondObjectKey: text('custom_objects.teacher'),
};

/** A kind of link between two kinds of records. */
export const association = record(
  {
    id: text('67ade73be2a1b5f1c0d4e8a9'),
    key: text('student_teacher'),
    ...sides,
    associationType: text('USER_DEFINED'),
    locationId: text('ve9EPM428h8vShlRW1KT'),
  },
  { counted: version1.association },
);

/**
 * That two records are linked. The document describes an association in its place; what is observed
 * are the records on the two sides (docs/highlevel_quirks.md#association-lists).
 */
export const relation = record(
  {
    id: text('67adf1c4b7f0d2a3e5c6b8d1'),
    associationId: text('67ade73be2a1b5f1c0d4e8a9'),
    firstRecordId: text('seD4PfOuKoVMLkEZqohJ'),
    secondRecordId: text('67adc0ffee5a1b2c3d4e5f60'),
    ...sides,
    key: text('student_teacher', { label: 'Association Key' }),
    associationType: text('USER_DEFINED'),
    locationId: text('ve9EPM428h8vShlRW1KT'),
  },
  { counted: version1.relation },
);
