import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { documentOf, type EndpointFacts, type EndpointField } from '../any_endpoint/description';
import { resources } from '../any_endpoint/resources';
import { lastNameOf, parametersOf } from './new_words';

/**
 * The facts that `npm run new` writes an operation from: HighLevel's documents, or HighLevel's
 * conventions.
 */
export type Facts = {
  fields: Sent[];
  paging?: { size: string; at: string; by: 'count' | 'number'; largest: number };
  answer: { at: string; id: string; created?: string; changed?: string; fields: Returned[] };
  /** The record in the document's example, and the other properties of the response. */
  example?: { record: Json; besides: Json };
};

type Json = { [name: string]: unknown };

/** A field of a request's query or body. */
export type Sent = EndpointField & { in: 'query' | 'body' };

/** A field of a record: its name, with `__` between a group and its field, and its type. */
export type Returned = { name: string; type: string };

/**
 * The facts of a published endpoint (`endpoints/`).
 *
 * @throws Error if the documents write it with or without a final slash.
 */
export const publishedEndpoint = (endpoint: string): EndpointFacts | undefined => {
  const slashless = (text: string) => text.replace(/\/$/, '');
  for (const resource of Object.keys(resources)) {
    for (const [name, facts] of Object.entries(documentOf(resource).endpoints)) {
      if (name === endpoint) return facts;
      if (slashless(name) === slashless(endpoint)) {
        throw new Error(`HighLevel's documents write this endpoint '${name}'.`);
      }
    }
  }
  return undefined;
};

const examples = join(__dirname, '..', 'sandbox', 'endpoints');
const json = z.record(z.string(), z.unknown());

/** Recordings and pages must have no phone number or email address that could be real. */
const withoutPeople = (text: string) =>
  text
    .replace(/\+\d{7,15}\b/g, '+15550001111')
    .replace(/[\w.+-]+@[\w-]+(\.[\w-]+)*\.[a-z]{2,}/gi, 'rosa@example.com');

/** The example of a response in HighLevel's documents, from the sandbox's files. */
const exampleOf = (endpoint: string, at: string): Facts['example'] => {
  const read = (name: string) =>
    json.parse(JSON.parse(withoutPeople(readFileSync(join(examples, `${name}.json`), 'utf8'))));
  const { document } = z.object({ document: z.string() }).parse(read('addresses')[endpoint]);
  const { answer } = z.object({ answer: z.unknown() }).parse(read(document)[endpoint]);
  const { [at]: named, ...besides } = json.catch({}).parse(answer);
  const found: unknown = at === '' ? answer : named;
  const record = json.safeParse(Array.isArray(found) ? found[0] : found).data;
  return record && { record, besides: at === '' ? {} : besides };
};

/** The facts of an endpoint that HighLevel publishes. */
export const publishedFacts = (
  endpoint: string,
  { query = [], body = [], paging, answer }: EndpointFacts,
): Facts => {
  const { size = '', at: place = '', by, maxSize = 100, safeSize = maxSize } = paging ?? {};
  const { list, record = '', id = 'id', created, changed, fields = ['id'] } = answer ?? {};
  const at = list ?? record;
  const example = at.includes('.') ? undefined : exampleOf(endpoint, at);
  return {
    ...(example && { example }),
    fields: [
      ...query.map((field) => ({ ...field, in: 'query' as const })),
      ...body.map((field) => ({ ...field, in: 'body' as const })),
    ],
    ...((by === 'count' || by === 'number') && size && place
      ? { paging: { size, at: place, by, largest: safeSize } }
      : {}),
    answer: {
      at,
      id,
      ...(created && { created }),
      ...(changed && { changed }),
      fields: fields.map((field) => {
        const [name = '', type = 'text'] = field.split(':');
        return { name, type };
      }),
    },
  };
};

/** The paging parameters of an unpublished list: `--paging`. */
export const pagings = { skip: 'count', offset: 'count', page: 'number' } as const;

type Unpublished = {
  method: string;
  path: string;
  access: string;
  kind: string;
  /** The response's property that has the result. */
  at: string;
  paging: keyof typeof pagings | '';
};

/**
 * HighLevel's conventions: a list is filtered by its sub-account, and a new record belongs to one.
 */
export const facts = ({ method, path, access, kind, at, paging }: Unpublished): Facts => {
  const isAsked = parametersOf(path).some((name) => !['locationId', 'companyId'].includes(name));
  const isOfLocation =
    access === 'location' && !isAsked && (kind !== 'create' || method === 'POST');
  const place = { name: 'locationId', required: true, fill: 'locationId' } as const;
  const page = { in: 'query', kind: 'number', pages: true } as const;
  return {
    fields: [
      ...(isOfLocation && kind === 'create'
        ? [{ name: 'name', required: true, in: 'body' } as const, { ...place, in: 'body' } as const]
        : []),
      ...(isOfLocation && kind !== 'create' ? [{ ...place, in: 'query' } as const] : []),
      ...(paging ? ['limit', paging].map((name) => ({ ...page, name })) : []),
    ],
    ...(paging && {
      paging: { size: 'limit', at: paging, by: pagings[paging], largest: 100 },
    }),
    answer: {
      at: at || lastNameOf(path),
      id: 'id',
      fields: ['id', 'locationId', 'name'].map((name) => ({ name, type: 'text' })),
    },
  };
};
