import { record, text } from '../operation';
import { version1 } from './version_1';

const sides = {
  firstObjectLabel: text('Patient'),
  firstObjectKey: text('contact'),
  secondObjectLabel: text('Treatment Plan'),
  secondObjectKey: text('custom_objects.treatment_plan'),
};

/** An association: a kind of link between two kinds of records. */
export const association = record(
  {
    id: text('67ade73be2a1b5f1c0d4e8a9'),
    key: text('patient_treatment_plan'),
    ...sides,
    associationType: text('USER_DEFINED'),
    locationId: text('ve9EPM428h8vShlRW1KT'),
  },
  { counted: version1.association },
);

/**
 * A relation between two records. The document describes an association instead; live responses
 * have the records on both sides (docs/highlevel_quirks.md#association-lists).
 */
export const relation = record(
  {
    id: text('67adf1c4b7f0d2a3e5c6b8d1'),
    associationId: text('67ade73be2a1b5f1c0d4e8a9'),
    firstRecordId: text('seD4PfOuKoVMLkEZqohJ'),
    secondRecordId: text('661c06b4ffde146bdb469442'),
    ...sides,
    key: text('patient_treatment_plan', { label: 'Association Key' }),
    associationType: text('USER_DEFINED'),
    locationId: text('ve9EPM428h8vShlRW1KT'),
  },
  { counted: version1.relation },
);
