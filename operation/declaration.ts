import type { PlainInputField, PlainOutputField } from 'zapier-platform-core';
import type { z as zod } from 'zod';
import type { Access } from '../highlevel/errors';
import type { ApiRequest, Endpoint } from '../highlevel/request';
import { fieldsOf, type Input } from './fields';
import type { RecordType } from './record';
import type { AnyCall, Call, Context } from './request';

/** What every operation states about itself. */
export type Declaration<
  I extends Input,
  R,
  E extends Endpoint = Endpoint,
  C extends Context = Context,
> = Facts &
  Call<I, E, C> & {
    noun: string;
    label: string;
    description: string;
    input: I;
    /** Where the result is in the answer: under a name, or wherever a function finds it. */
    result?: Result<I, R>;
    record: RecordType<R>;
  };

/** What is known of an operation besides its definition for Zapier. */
export type Facts = {
  /** Also the name of the file, of the test and of the cassette. */
  key: string;
  /** The scope that the endpoint asks for. */
  scope: string;
  /** The token that the endpoint takes; a sub-account's unless said otherwise. */
  access?: Access;
};

export type Result<I extends Input, R> =
  | string
  | ((
      body: never,
      input: zod.output<I>,
      request: ApiRequest,
    ) => NoInfer<R> | NoInfer<R>[] | null | undefined);

type OperationFacts = Required<Facts> & {
  kind: Kind;
  fields: PlainInputField[];
  outputFields: PlainOutputField[];
  /** As HighLevel's documents write it; the path's names are those of the form. */
  endpoint: Endpoint;
  version: NonNullable<ApiRequest['version']>;
  /** Whether a trigger's list comes in pages. */
  isPaged: boolean;
  /** The endpoints that a search tries after the first. */
  fallbacks: Endpoint[];
};

/** Where an app holds an operation. */
type Kind = 'triggers' | 'creates' | 'searches';

const registry = new WeakMap<object, OperationFacts>();

/** Registers an operation's facts for `factsOf`; returns the operation unchanged. */
export const register = <T extends object>(
  kind: Kind,
  operation: T,
  {
    key,
    scope,
    access = 'location',
    input,
    nextPage,
  }: Facts & { input: Input; nextPage?: unknown },
  [{ endpoint, version = '2021-07-28' }, ...others]: [AnyCall, ...AnyCall[]],
  outputFields: PlainOutputField[] = [],
): T => {
  const needs = { kind, key, scope, access, isPaged: nextPage !== undefined };
  const fallbacks = others.map((each) => each.endpoint);
  const fields = fieldsOf(input);
  registry.set(operation, { ...needs, fields, outputFields, endpoint, version, fallbacks });
  return operation;
};

/**
 * The facts of a registered operation: its endpoint, what it needs of a connection, and every field
 * of its form and its result, except those that depend on the account.
 */
export const factsOf = (operation: object): OperationFacts => {
  const known = registry.get(operation);
  if (!known) throw new Error('This is not an operation.');
  return known;
};

/** The scopes that operations need, each once, sorted. */
export const scopesOf = (operations: object[]): string[] =>
  [...new Set(operations.map((operation) => factsOf(operation).scope))].sort();
