import {
  type Bundle,
  defineTrigger,
  type PlainOutputField,
  type Trigger,
  type ZObject,
} from 'zapier-platform-core';
import * as zod from 'zod';
import type { NextPage } from '../highlevel/pages';
import type { Endpoint } from '../highlevel/request';
import { displayOf, register } from '../operation/declaration';
import type { Item } from '../operation/record';
import { run } from '../operation/run';
import { chosenTriggerOn, poll, triggerOn, triggerOnKey } from '../operation/trigger';
import { foundIn, recordTypeOf } from './answer';
import { chosenIn, endpointFields, plainFieldsOf, resourceField, type Words } from './form';
import { jsonKey } from './input';
import { pagesOf } from './pages';
import { startEndpoint } from './start';

/** The minimum number of records that a poll reads from a newest-first list. */
const newestRead = 100;

/** The most pages that a poll reads; a longer list fails it. */
const MAX_PAGES = 50;

/** A trigger on the records of any list of HighLevel. */
export const endpointTrigger = (words: Words): Trigger => {
  const { key, noun } = words;
  const input = zod.object({ resource: resourceField('watch') });
  const trigger = defineTrigger({
    key,
    noun,
    display: displayOf(words),
    operation: {
      type: 'polling',
      inputFields: [
        ...plainFieldsOf(input),
        (z, bundle) =>
          endpointFields(z, bundle, 'watch', ({ facts }) => ({
            [triggerOnKey]: triggerOn(noun, facts.answer?.changed !== undefined, true),
          })),
      ],
      outputFields: [
        ...outputFields,
        async (_z: ZObject, bundle: Bundle) => recordFieldsOf(bundle),
      ],
      sample: { id: 've9EPM428h8vShlRW1KT', revision: '1' },
      perform: (z, bundle) => run(z, () => watch(z, bundle, key)),
    },
  });
  const facts = { key, access: 'either' as const, beyondCatalogue: true, input, nextPage: true };
  return register('triggers', trigger, facts, [], outputFields);
};

/** The fields that Zapier deduplicates records by. */
const outputFields: PlainOutputField[] = [
  { key: 'id', label: 'ID', type: 'string', primary: true },
  { key: 'revision', label: 'Revision', type: 'string', primary: true },
];

const recordFieldsOf = (bundle: Bundle) => {
  try {
    return recordTypeOf(chosenIn('watch', bundle).facts).outputFields.slice(1);
  } catch {
    return [];
  }
};

const watch = async (z: ZObject, bundle: Bundle, key: string) => {
  const started = await startEndpoint(z, bundle, 'watch');
  const { endpoint, facts, leaves, session, request } = started;
  const withUpdates = chosenTriggerOn(z, bundle) === 'new_or_updated';
  const context = { ...started.context, withUpdates };
  const pages = pagesOf(facts, context.pageSize);
  const { newestFirst, answer } = facts;
  const isSorted = newestFirst !== undefined && answer?.created !== undefined && !withUpdates;
  const {
    method: _,
    path: __,
    ...first
  } = pages.first({
    ...request,
    ...(isSorted && { query: { ...request.query, ...newestFirst } }),
  });
  const nextPage: NextPage = (asked, items) => pages.next(asked, items);
  const operation: Parameters<typeof poll>[1] = {
    key,
    endpoint: endpoint as Endpoint,
    request: () => first,
    result: (body: never): Item[] | undefined => {
      const found = foundIn(facts, body);
      return 'list' in found ? (pages.tagged(body, found.list) as Item[]) : undefined;
    },
    record: recordTypeOf(facts),
    firesOn: 'user choice',
    watches: ['resource', 'endpoint', ...leaves.map((leaf) => leaf.key).sort(), jsonKey],
    nextPage,
    maxPages: MAX_PAGES,
    narrowBy: 'Use filters that make the list shorter.',
    ...(isSorted && { reads: () => newestRead, sortedBy: () => answer.created ?? '' }),
  };
  const ask = pages.asking(z, session.ask);
  return poll({ ...started, session: { ...session, ask }, context }, operation, bundle);
};
