import type { z as zod } from 'zod';
import { fillPath } from '../highlevel/path';
import type { ApiRequest, Endpoint } from '../highlevel/request';
import type { Input } from './fields';
import type { Item } from './record';

/** What a request may depend on besides its form. */
export type Context = {
  locationId: string;
  companyId: string;
  now: Date;
  /** The name of the user's time zone in Zapier; UTC by default. */
  timeZone: string;
  /** The page size: the largest possible one, or a few records while the editor loads samples. */
  pageSize: (largest: number) => number;
  /** Whether the editor is loading samples. */
  isLoadingSample: boolean;
};

type NamesIn<E extends string> = E extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** Path parameters that the connection fills, unless the form has a field of that name. */
type Known = 'locationId' | 'companyId';

/** The path parameters that the form has to fill. */
type Asked<I extends Input, E extends Endpoint> = Exclude<
  NamesIn<E>,
  Exclude<Known, keyof zod.output<I>>
>;

type Texts<V> = { [K in keyof V]-?: V[K] extends string ? K : never }[keyof V];
type OptionalTexts<V> = Texts<{ [K in keyof V]-?: NonNullable<V[K]> }>;

type Fits<E, Names, Fields> = [Names] extends [Fields]
  ? E
  : { 'is not a required text field of the form': Exclude<Names, Fields> };

/** The form without the fields that are in the path. */
type Left<I extends Input, E extends Endpoint> = Omit<zod.output<I>, NamesIn<E>>;

/** A request without method and path, which the operation states. */
export type Parts = Omit<ApiRequest, 'method' | 'path'> & {
  /** For a list that, depending on the form, comes from another endpoint. */
  endpoint?: Endpoint;
};

type Options = Pick<
  ApiRequest,
  | 'version'
  | 'idempotent'
  | 'emptyOnStatus'
  | 'emptyOnNotFound'
  | 'file'
  | 'duplicateAdvice'
  | 'existingIn'
>;

/** An operation's endpoint, and what it sends. */
export type Call<I extends Input, E extends Endpoint, C extends Context = Context> = Options & {
  /**
   * `PUT /contacts/{contactId}`: path parameters are filled from the form fields of the same name,
   * or from the connection.
   */
  endpoint: E & Fits<E, Asked<I, E>, Texts<zod.output<I>>>;
  /**
   * Makes the query or the body from the remaining fields; a pure function. Without it the
   * remaining fields are the query of a GET, or the body of any other request.
   */
  request?: (form: Left<I, E>, context: C) => Parts;
};

/** One way to find a record. It is skipped if `request` returns nothing or a path parameter is empty. */
export type Attempt<I extends Input, E extends Endpoint> = Options & {
  endpoint: E & Fits<E, Asked<I, E>, OptionalTexts<zod.output<I>>>;
  request?: (form: Left<I, E>, context: Context) => Parts | '' | undefined;
};

/** A call whose types were checked where it was declared. */
export type AnyCall = Options & {
  endpoint: Endpoint;
  request?: (form: never, context: never) => Parts | '' | undefined;
};

type Started = { values: object; unsent?: string[]; context: Context };

/** The request of an attempt; undefined if the form lacks what it needs. */
export const requestIfAny = (
  { endpoint, request, ...options }: AnyCall,
  { values, unsent = [], context }: Started,
): ApiRequest | undefined => {
  const form = Object.entries(values);
  const { locationId, companyId } = context;
  const filled: Item = {
    locationId,
    companyId,
    ...Object.fromEntries(form.filter(([, value]) => value !== undefined)),
  };
  const names = namesIn(endpoint);
  if (names.some((name) => filled[name] === undefined)) return undefined;
  const left = Object.fromEntries(
    form.filter(([key]) => !names.includes(key) && !unsent.includes(key)),
  );
  const [method] = split(endpoint);
  const parts = request ? request(left as never, context as never) : partsOf(method, left);
  if (!parts) return undefined;
  const { endpoint: sentTo = endpoint, ...rest } = parts;
  return { ...addressOf(sentTo, filled), ...options, ...withFileName(options, filled), ...rest };
};

/** The request that an operation states. */
export const requestOf = (call: AnyCall, started: Started): ApiRequest => {
  const request = requestIfAny(call, started);
  if (!request) throw new Error(`${call.endpoint} has a path parameter that nothing fills.`);
  return request;
};

const namesIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

const split = (endpoint: Endpoint) => {
  const [method, template] = endpoint.split(' ');
  return [method as ApiRequest['method'], template ?? ''] as const;
};

/** The method and the filled path of an endpoint. */
export const addressOf = (endpoint: Endpoint, values: Item) => {
  const [method, template] = split(endpoint);
  return { method, path: fillPath(template, values) };
};

const withFileName = ({ file }: Options, values: Item) =>
  file ? { file: file.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])) } : {};

const partsOf = (method: ApiRequest['method'], left: Item): Parts => {
  if (Object.keys(left).length === 0) return {};
  return method === 'GET' ? { query: left as ApiRequest['query'] } : { body: left };
};
