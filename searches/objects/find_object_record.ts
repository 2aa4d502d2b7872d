import * as z from 'zod';
import { byPageInBody } from '../../highlevel/pages';
import { objectProperty, schemaKey } from '../../inputs/object';
import { listObjectRecords } from '../../lists/object_records';
import { type Item, searchInTurn } from '../../operation';
import { objectRecord } from '../../records/object_record';

export default searchInTurn({
  key: 'find_object_record',
  noun: 'Custom Object Record',
  label: 'Find Custom Object Record',
  description: 'Finds a record of a custom object by the value of a searchable property.',
  scope: listObjectRecords.scope,
  beyondCatalogue: true,
  input: z.object({
    schemaKey: schemaKey(),
    query: z.string().trim().min(1).meta({ label: 'Search Text' }),
    property: objectProperty().optional().meta({
      description:
        "Only records whose property is exactly this text (not case-sensitive). Choose a property that is searchable in the object's settings in HighLevel. Leave empty to search all searchable properties.",
    }),
  }),
  attempts: [
    {
      // The document's notation for a search in one property.
      endpoint: listObjectRecords.endpoint,
      request: ({ query, property }, context) =>
        property && listObjectRecords.request({ query: `${property}:${query}` }, context),
    },
    {
      endpoint: listObjectRecords.endpoint,
      request: ({ query }, context) => listObjectRecords.request({ query }, context),
    },
  ],
  result: listObjectRecords.result,
  nextPage: byPageInBody,
  chooses: (found, form) => found.filter((record) => isMeant(record, form)),
  record: objectRecord,
});

/** Whether the property equals the text. HighLevel also finds parts of it, and other properties. */
const isMeant = (
  record: Item,
  { property, query }: { property?: string | undefined; query: string },
) => {
  if (!property) return true;
  const { [property]: value }: Item = { ...Object(record.properties) };
  return [value].flat().some((each) => wordsOf(each) === query.toLowerCase());
};

/** An amount of money is an object with a value. */
const wordsOf = (value: unknown): string => {
  const { value: inner = value }: Item = { ...Object(value) };
  return String(inner).trim().toLowerCase();
};
