import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** The kinds of values that a field of an endpoint can hold; text, if nothing else is said. */
const kinds = [
  'long text',
  'secret',
  'number',
  'integer',
  'boolean',
  'time',
  'day',
  'milliseconds',
  'file',
  'group',
  'lines',
  'JSON',
] as const;

const fieldShape = z.object({
  /** HighLevel's name of it; empty for a body that is a list. */
  name: z.string(),
  kind: z.enum(kinds).optional(),
  required: z.literal(true).optional(),
  /** Several values. */
  list: z.literal(true).optional(),
  /** Several values that are sent as one text, with commas. */
  joined: z.literal(true).optional(),
  /** A number that is sent as text. */
  asText: z.literal(true).optional(),
  choices: z.array(z.string()).optional(),
  /** What every value has to keep to. */
  limits: z
    .object({
      min: z.number().optional(),
      max: z.number().optional(),
      length: z.number().optional(),
      pattern: z.string().optional(),
      example: z.string().optional(),
    })
    .optional(),
  help: z.string().optional(),
  /** The dropdown that lists its values. */
  from: z.string().optional(),
  /** What the connection fills in: the form has no such field. */
  fill: z.enum(['locationId', 'companyId']).optional(),
  /** What it always is: the form has no such field. */
  value: z.string().optional(),
  /** It only says which part of a list is meant. */
  pages: z.literal(true).optional(),
  get fields() {
    return z.array(fieldShape).optional();
  },
});

const pagingShape = z.object({
  /** The parameter for the size of a page. */
  size: z.string().optional(),
  most: z.number().optional(),
  /** The size that is accepted where no document says that `most` is. */
  sure: z.number().optional(),
  /** The parameter that says where a page begins, and what it holds. */
  at: z.string().optional(),
  by: z.enum(['count', 'number', 'cursor', 'last id']).optional(),
  /** The number of the first page. */
  first: z.number().optional(),
  /** Where the answer has the cursor. */
  cursor: z.string().optional(),
});

const answerShape = z.object({
  /** Where the list is; empty where the answer is the list. */
  list: z.string().optional(),
  /** Where the record is; empty where the answer is the record. */
  record: z.string().optional(),
  id: z.string().optional(),
  created: z.string().optional(),
  changed: z.string().optional(),
  /** The fields of a record, in Zapier's notation, each with its type where that is not text. */
  fields: z.array(z.string()).optional(),
});

const endpointShape = z.object({
  label: z.string(),
  about: z.string().optional(),
  version: z.enum(['2021-04-15', 'none']).optional(),
  scope: z.string().optional(),
  access: z.enum(['agency', 'either']).optional(),
  deprecated: z.literal(true).optional(),
  /** A POST that only reads. */
  reads: z.literal(true).optional(),
  /** How the body is sent, of an endpoint that has one; a `list` is JSON without an object around it. */
  encoding: z.enum(['json', 'list', 'form', 'multipart']).optional(),
  path: z.array(fieldShape).optional(),
  query: z.array(fieldShape).optional(),
  body: z.array(fieldShape).optional(),
  /** The name of the file that it answers with. */
  file: z.string().optional(),
  paging: pagingShape.optional(),
  /** The query that gives the newest first, by `created`. */
  newestFirst: z.record(z.string(), z.string()).optional(),
  answer: answerShape.optional(),
});

const documentShape = z.object({
  source: z.string(),
  license: z.string(),
  title: z.string(),
  endpoints: z.record(z.string(), endpointShape),
});

/** A field of an endpoint: of its path, its query or its body. */
export type EndpointField = z.infer<typeof fieldShape>;
/** How an endpoint gives a list page by page. */
export type Paging = z.infer<typeof pagingShape>;
/** What is known of an endpoint of HighLevel. */
export type EndpointFacts = z.infer<typeof endpointShape>;
/** The endpoints of one of HighLevel's OpenAPI documents, by method and path. */
export type EndpointDocument = z.infer<typeof documentShape>;

/** Beside the sources, and beside dist/ in the zip. */
const folder = join(__dirname, '..', 'endpoints');

const read = new Map<string, EndpointDocument>();

/**
 * The endpoints of a document, read from its file when a step needs them.
 *
 * @param resource The name of the document, one of `resources`.
 */
export const documentOf = (resource: string): EndpointDocument => {
  const known = read.get(resource);
  if (known) return known;
  const text = readFileSync(join(folder, `${resource}.json`), 'utf8');
  const document = documentShape.parse(JSON.parse(text));
  read.set(resource, document);
  return document;
};
