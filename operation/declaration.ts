import type { PlainInputField, PlainOutputField } from 'zapier-platform-core';
import type { z as zod } from 'zod';
import type { Access } from '../highlevel/errors';
import type { ApiRequest, Endpoint } from '../highlevel/request';
import { isRequested, type Scope } from '../highlevel/scopes';
import { fieldsOf, type Input } from './fields';
import type { ReadingFacts } from './reading';
import type { RecordType } from './record';
import type { AnyCall, Call, Context } from './request';

/** The facts that every operation states. */
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
    /** Where the result is in the response: a key, or a function that finds it. */
    result?: Result<I, R>;
    record: RecordType<R>;
  };

/** The facts of an operation beyond its definition for Zapier. */
export type Facts = {
  /** Also the name of its file, test and cassette. */
  key: string;
  /** The scope that the endpoint needs; omitted if HighLevel's documents name none. */
  scope?: Scope;
  /** The token that the endpoint accepts; by default a sub-account's. */
  access?: Access;
  /** Whether the operation is beyond the catalogue. */
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
   * The endpoints as HighLevel's documents write them, with parameters named as in the form: one,
   * or those that a search tries in turn. Empty for an operation without an endpoint of its own.
   */
  endpoints: Endpoint[];
  version: NonNullable<ApiRequest['version']>;
  /** The Version header of each endpoint. */
  versions: NonNullable<ApiRequest['version']>[];
  /** Whether a trigger's list has pages. */
  isPaged: boolean;
  /** How a trigger on events reads its list. */
  reading?: ReadingFacts;
};

/** Where the app's definition holds an operation. */
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
 * The facts of a registered operation: its endpoint, its needs, and all fields of its form and
 * result that do not depend on the account.
 */
export const factsOf = (operation: object): OperationFacts => {
  const known = registry.get(operation);
  if (!known) throw new Error('This is not an operation.');
  return known;
};

/**
 * How the editor shows an operation. An operation whose scope this installation does not request is
 * hidden, because nobody could use it. Zaps that already use it keep running.
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
