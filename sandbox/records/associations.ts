/** A kind of records: one of HighLevel's own, or a custom object. */
export type ObjectSchema = {
  id: string;
  locationId: string;
  standard: boolean;
  key: string;
  labels: { singular: string; plural: string };
  description: string;
  primaryDisplayProperty: string;
  type: 'SYSTEM_DEFINED' | 'USER_DEFINED';
  dateAdded: string;
  dateUpdated: string;
};

/** A record of a custom object. */
export type ObjectRecord = { id: string; locationId: string; objectKey: string };

/** A kind of link between the records of two objects. */
export type Association = {
  id: string;
  locationId: string;
  key: string;
  firstObjectLabel: string;
  firstObjectKey: string;
  secondObjectLabel: string;
  secondObjectKey: string;
  associationType: 'SYSTEM_DEFINED' | 'USER_DEFINED';
};

/** A link between two records. */
export type Relation = {
  id: string;
  locationId: string;
  associationId: string;
  firstObjectKey: string;
  firstRecordId: string;
  secondObjectKey: string;
  secondRecordId: string;
};
