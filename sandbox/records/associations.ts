/** A kind of record: one of HighLevel's own, or a custom object. */
export type ObjectSchema = {
  id: string;
  locationId: string;
  standard: boolean;
  key: string;
  labels: { singular: string; plural: string };
  description: string;
  primaryDisplayProperty: string;
  searchableProperties: string[];
  type: 'SYSTEM_DEFINED' | 'USER_DEFINED';
  dateAdded: string;
  dateUpdated: string;
};

type DataType =
  | 'TEXT'
  | 'LARGE_TEXT'
  | 'NUMERICAL'
  | 'PHONE'
  | 'MONETORY'
  | 'CHECKBOX'
  | 'SINGLE_OPTIONS'
  | 'MULTIPLE_OPTIONS'
  | 'DATE'
  | 'TEXTBOX_LIST'
  | 'FILE_UPLOAD'
  | 'RADIO';

/** A property of a custom object. */
export type ObjectProperty = {
  id: string;
  locationId: string;
  objectKey: string;
  name: string;
  fieldKey: string;
  dataType: DataType;
  options?: { key: string; label: string }[];
  parentId: string;
  showInForms: boolean;
  dateAdded: string;
  dateUpdated: string;
};

type Writer = { channel: string; createdAt: string; source: string; sourceId: string };

/** A record of a custom object. */
export type ObjectRecord = {
  id: string;
  locationId: string;
  objectKey: string;
  owner: string[];
  followers: string[];
  properties: Record<string, unknown>;
  createdBy: Writer;
  lastUpdatedBy: Writer;
  createdAt: string;
  updatedAt: string;
};

/** An association: a kind of link between the records of two objects. */
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

/** A relation: a link between two records. */
export type Relation = {
  id: string;
  locationId: string;
  associationId: string;
  firstObjectKey: string;
  firstRecordId: string;
  secondObjectKey: string;
  secondRecordId: string;
};
