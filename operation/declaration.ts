import type { PlainInputField, PlainOutputField } from 'zapier-platform-core';
import type { z as zod } from 'zod';
import type { Access } from '../highlevel/errors';
import type { ApiRequest, Endpoint } from '../highlevel/request';
import { isRequested, type Scope } from '../highlevel/scopes';
import { fieldsOf, type Input } from './fields';
import type { ReadingFacts } from './reading';
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
  /** The scope that the endpoint asks for; left out where HighLevel's documents name none. */
  scope?: Scope;
  /** The token that the endpoint takes; a sub-account's unless said otherwise. */
  access?: Access;
  /** Whether the operation is one of those that the catalogue does not have. */
  beyondCatalogue?: boolean;
};

export type Result<I extends Input, R> =
  | string
  | ((
      body: never,
      input: zod.output<I>,
      request: ApiRequest,
    ) => NoInfer<R> | NoInfer<R>[] | null | undefined);

type OperationFacts = Pick<Facts, 'key' | 'scope'> & {
  access: Access;
  isBeyondCatalogue: boolean;
  kind: Kind;
  fields: PlainInputField[];
  outputFields: PlainOutputField[];
  /**
   * The endpoints as HighLevel's documents write them, the path's names are those of the form: one,
   * or those that a search tries in turn. Empty for an operation without an endpoint of its own.
   */
  endpoints: Endpoint[];
  version: NonNullable<ApiRequest['version']>;
  /** The Version of each endpoint. */
  versions: NonNullable<ApiRequest['version']>[];
  /** Whether a trigger's list comes in pages. */
  isPaged: boolean;
  /** How a trigger on events reads. */
  reading?: ReadingFacts;
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
    beyondCatalogue = false,
    input,
    nextPage,
    reading,
  }: Facts & { input: Input; nextPage?: unknown; reading?: ReadingFacts | undefined },
  calls: AnyCall[],
  outputFields: PlainOutputField[] = [],
): T => {
  const versions = calls.map(({ version = '2021-07-28' as const }) => version);
  const [version = '2021-07-28' as const] = versions;
  const needs = {
    ...{ kind, key, access, isBeyondCatalogue: beyondCatalogue, isPaged: nextPage !== undefined },
    ...(scope && { scope }),
    ...(reading && { reading }),
  };
  const endpoints = calls.map(({ endpoint }) => endpoint);
  const fields = fieldsOf(input);
  registry.set(operation, { ...needs, fields, outputFields, endpoints, version, versions });
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

/**
 * How the editor shows an operation. One whose scope this installation does not ask for is hidden:
 * nobody could use it. Zaps that use it already keep running.
 */
export const displayOf = ({
  label,
  description,
  scope,
}: Pick<Facts, 'scope'> & { label: string; description: string }) => ({
  label,
  description,
  ...(scope && !isRequested(scope) && { hidden: true as const }),
});
