import type { PlainOutputField } from 'zapier-platform-core';
import { type Property, propertiesIfKnown, propertiesOf } from '../highlevel/object_schemas';
import type { Session } from '../highlevel/session';
import { group, type Item, isItem, list, moment, record, text } from '../operation';
import { dayOf, typeOf } from './custom_fields';

const writer = (createdAt: string, label: string) =>
  group({
    source: text('WEB_USER'),
    channel: text('APP'),
    sourceId: text('VCa734uS5pGAZuP4EP0u'),
    createdAt: moment(createdAt, { label }),
  });

/** Removes a record's position in a list. A record that is read by ID has other names for its dates. */
const normalize = ({ searchAfter: _, dateAdded, dateUpdated, ...item }: Item): Item => ({
  ...item,
  createdAt: item.createdAt ?? dateAdded,
  updatedAt: item.updatedAt ?? dateUpdated,
});

/** The values of a record in the format that later steps can use and this app accepts. */
const readProperties = (properties: unknown, definitions: Property[]): Item => {
  const read: Item = {};
  for (const [name, value] of Object.entries(isItem(properties) ? properties : {})) {
    const [key = name, box] = name.split('.');
    const property = definitions.find((each) => each.key === key);
    if (box !== undefined) {
      // HighLevel has a property for each box (docs/highlevel_quirks.md#object-records).
      const place = property?.options.findIndex(([option]) => option === box) ?? -1;
      const texts: unknown[] = Array.isArray(read[plainKey(key)])
        ? [read[plainKey(key)]].flat()
        : [];
      const size = Math.max(property?.options.length ?? 0, texts.length);
      read[plainKey(key)] = Array.from({ length: place < 0 ? size + 1 : size }, (_, index) =>
        index === (place < 0 ? size : place) ? value : (texts[index] ?? ''),
      );
    } else if (isItem(value) && 'value' in value) {
      read[plainKey(key)] = value.value;
      if (value.currency !== undefined) read[currencyKey(key)] = value.currency;
    } else read[plainKey(key)] = readValue(value, property);
  }
  return read;
};

/** Zapier reads two underscores as nesting. */
const plainKey = (key: string) => key.replace(/_{2,}/g, '_');

const currencyKey = (key: string) => `${plainKey(key)}_currency`;

const readValue = (value: unknown, property: Property | undefined): unknown => {
  const labels = new Map(property?.options);
  if (Array.isArray(value)) {
    return value.map((each) => (isItem(each) ? (each.url ?? each) : labelIn(labels, each)));
  }
  return property?.dataType === 'DATE' ? dayOf(value) : labelIn(labels, value);
};

const labelIn = (labels: Map<string, string>, value: unknown) =>
  typeof value === 'string' ? (labels.get(value) ?? value) : value;

/** A record of a custom object or of the business object. */
export const objectRecord = record(
  {
    id: text('661c06b4ffde146bdb469442'),
    objectKey: text('custom_objects.treatment_plan'),
    objectId: text('8f219e9cb0eb53f16947ccf2'),
    owner: list(text('VCa734uS5pGAZuP4EP0u', { label: 'Owner User IDs' })),
    followers: list(text('VCa734uS5pGAZuP4EP0u', { label: 'Follower User IDs' })),
    locationId: text('ve9EPM428h8vShlRW1KT'),
    createdBy: writer('2026-01-05T09:30:00.000Z', 'Created by Time'),
    lastUpdatedBy: writer('2026-01-06T16:45:00.000Z', 'Last Updated by Time'),
    createdAt: moment('2026-01-05T09:30:00.000Z'),
    updatedAt: moment('2026-01-06T16:45:00.000Z'),
  },
  {
    created: 'createdAt',
    changed: 'updatedAt',
    counted: 'id objectKey owner followers locationId createdAt updatedAt',
    normalize,
    enrich: async (session: Session, items: Item[]): Promise<Item[]> => {
      const definitions = await propertiesIfKnown(session, items[0]?.objectKey);
      return items.map((item) => ({
        ...item,
        properties: readProperties(item.properties, definitions),
      }));
    },
    dynamicFields: async (session: Session, { schemaKey }: Item): Promise<PlainOutputField[]> => {
      if (typeof schemaKey !== 'string' || !schemaKey) return [];
      const definitions = await propertiesOf(session, schemaKey).renew();
      return definitions.flatMap(({ key, name, dataType }): PlainOutputField[] => [
        { key: `properties__${plainKey(key)}`, label: name, ...typeOf(dataType) },
        ...(dataType === 'MONETORY'
          ? [
              {
                key: `properties__${currencyKey(key)}`,
                label: `${name} Currency`,
                type: 'string' as const,
              },
            ]
          : []),
      ]);
    },
  },
);
