import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** The types of values that an endpoint's field can have; the default is text. */
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
  /** HighLevel's name for the field; empty for a body that is a list. */
  name: z.string(),
  kind: z.enum(kinds).optional(),
  required: z.literal(true).optional(),
  /** True for a list of values. */
  list: z.literal(true).optional(),
  /** True for a list that is sent as one comma-separated text. */
  joined: z.literal(true).optional(),
  /** True for a number that is sent as text. */
  asText: z.literal(true).optional(),
  choices: z.array(z.string()).optional(),
  /** Limits for each value. */
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
  /** The value comes from the connection, so the form has no such field. */
  fill: z.enum(['locationId', 'companyId']).optional(),
  /** The value is always this one, so the form has no such field. */
  value: z.string().optional(),
  /** The field only chooses a part of a list. */
  pages: z.literal(true).optional(),
  get fields() {
    return z.array(fieldShape).optional();
  },
});

const pagingShape = z.object({
  /** The parameter for the page size. */
  size: z.string().optional(),
  maxSize: z.number().optional(),
  /** A size that is certainly accepted, if no document confirms `maxSize`. */
  safeSize: z.number().optional(),
  /** The parameter for the start of a page, and what it counts. */
  at: z.string().optional(),
  by: z.enum(['count', 'number', 'cursor', 'last id']).optional(),
  /** The number of the first page. */
  first: z.number().optional(),
  /** The path of the cursor in the response. */
  cursor: z.string().optional(),
});

const answerShape = z.object({
  /** The path of the list in the response; empty if the response is the list. */
  list: z.string().optional(),
  /** The path of the record in the response; empty if the response is the record. */
  record: z.string().optional(),
  id: z.string().optional(),
  created: z.string().optional(),
  changed: z.string().optional(),
  /** The record's fields in Zapier's notation, each with its type unless that is text. */
  fields: z.array(z.string()).optional(),
});

const endpointShape = z.object({
  label: z.string(),
  about: z.string().optional(),
  version: z.enum(['2021-04-15', 'none']).optional(),
  scope: z.string().optional(),
  access: z.enum(['agency', 'either']).optional(),
  deprecated: z.literal(true).optional(),
  /** True for a POST that only reads. */
  reads: z.literal(true).optional(),
  /** How the body is sent, if there is one; `list` is a JSON list without an object around it. */
  encoding: z.enum(['json', 'list', 'form', 'multipart']).optional(),
  path: z.array(fieldShape).optional(),
  query: z.array(fieldShape).optional(),
  body: z.array(fieldShape).optional(),
  /** The name for the file that the endpoint returns. */
  file: z.string().optional(),
  paging: pagingShape.optional(),
  /** The query that sorts the newest first, by `created`. */
  newestFirst: z.record(z.string(), z.string()).optional(),
  answer: answerShape.optional(),
});

const documentShape = z.object({
  source: z.string(),
  license: z.string(),
  title: z.string(),
  endpoints: z.record(z.string(), endpointShape),
});

/** A field of an endpoint: in its path, query or body. */
export type EndpointField = z.infer<typeof fieldShape>;
/** How an endpoint pages its list. */
export type Paging = z.infer<typeof pagingShape>;
/** The facts of an endpoint of HighLevel. */
export type EndpointFacts = z.infer<typeof endpointShape>;
/** The endpoints of one of HighLevel's OpenAPI documents, by method and path. */
export type EndpointDocument = z.infer<typeof documentShape>;

/** Beside the sources in the repository, beside dist/ in the zip. */
const folder = join(__dirname, '..', 'endpoints');

const read = new Map<string, EndpointDocument>();

/**
 * The endpoints of a document, read from its file when first needed.
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
