import type { Bundle, PlainInputField, PlainOutputField, ZObject } from 'zapier-platform-core';
import type { z as zod } from 'zod';
import { connectionOf } from '../highlevel/connection';
import { type Access, UserError, withoutHistory } from '../highlevel/errors';
import { probeFile } from '../highlevel/files';
import { type ApiRequest, type Endpoint, retryAdvice } from '../highlevel/request';
import { openSession, type Session } from '../highlevel/session';
import { messageIn, withWords } from '../highlevel/words';
import { MAX_FIELDS, withinForm } from './field_cap';
import { completed, fieldsOf, formFieldsOf, type Input, isShown, readInput } from './input';
import type { Item, RecordType } from './record';
import type { AnyCall, Call, Context } from './request';

/** What every operation states about itself. */
export type Declaration<I extends Input, R, E extends Endpoint = Endpoint> = Facts &
  Call<I, E> & {
    noun: string;
    label: string;
    description: string;
    input: I;
    /** Where the result is in the answer: under a name, or wherever a function finds it. */
    result?: Result<I, R>;
    record: RecordType<R>;
  };

/** What is known of an operation besides what Zapier is told. */
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
  /** The endpoints that a search tries after the first. */
  fallbacks: Endpoint[];
};

/** Where an app holds an operation. */
type Kind = 'triggers' | 'creates' | 'searches';

const registry = new WeakMap<object, OperationFacts>();

/** Notes the facts of an operation, and gives the operation. */
export const register = <T extends object>(
  kind: Kind,
  operation: T,
  { key, scope, access = 'location', input }: Facts & { input: Input },
  [{ endpoint, version = '2021-07-28' }, ...others]: [AnyCall, ...AnyCall[]],
  outputFields: PlainOutputField[] = [],
): T => {
  const needs = { kind, key, scope, access };
  const fallbacks = others.map((each) => each.endpoint);
  const fields = fieldsOf(input);
  registry.set(operation, { ...needs, fields, outputFields, endpoint, version, fallbacks });
  return operation;
};

/**
 * The facts of an operation that one of the helpers has made: what it needs of a connection, and
 * all the fields that its form and its result can have, except those that only an account knows.
 */
export const factsOf = (operation: object): OperationFacts => {
  const known = registry.get(operation);
  if (!known) throw new Error('This is not an operation.');
  return known;
};

/** The scopes that operations need, each once, sorted. */
export const scopesOf = (operations: object[]): string[] =>
  [...new Set(operations.map((operation) => factsOf(operation).scope))].sort();

const samplePage = 10;

/** A run of an operation: its values, checked, and the session that its requests are sent in. */
export type Run<I extends Input> = { values: zod.output<I>; session: Session; context: Context };

/**
 * Starts a run: checks the connection and the input. HighLevel is asked nothing, unless a value has
 * to be completed with what only the account knows.
 *
 * @throws z.errors.Error that says what is wrong with them.
 */
export const startRun = async <I extends Input>(
  z: ZObject,
  bundle: Bundle,
  { input, scope, access = 'location' }: Facts & { input: I },
): Promise<Run<I>> => {
  const values = readInput(z, input, bundle);
  const session = openSession(z, bundle, { scope, access }, chosenLocation(z, bundle, access));
  const { locationId, companyId } = session;
  const { isLoadingSample = false, page = 0, timezone } = bundle.meta ?? {};
  const context = {
    locationId,
    companyId,
    now: new Date(),
    timeZone: timezone || 'UTC',
    pageSize: (largest: number) => (isLoadingSample ? Math.min(samplePage, largest) : largest),
    page,
    withUpdates: false,
  };
  return { values: await completed(session, input, values), session, context };
};

/** Lets what stands in the way of an operation reach its person as Zapier's own error. */
export const run = async <T>(z: ZObject, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError) throw new z.errors.Error(error.message, 'refused', 400);
    throw withoutHistory(error);
  }
};

/** How to find the records in an answer, and how to know them. */
type Finding<I extends Input> = { result?: Result<I, unknown>; record?: RecordType<unknown> };

/**
 * The records that a request leads to; nothing where the answer doesn't speak of any, which is
 * another thing than an empty list.
 *
 * @throws z.errors.Error for an answer in a shape that the operation cannot read.
 */
export const findItems = async <I extends Input>(
  { session, values }: Run<I>,
  request: ApiRequest,
  { result, record }: Finding<I>,
): Promise<Item[] | undefined> => {
  const body = await (request.file ? probeFile(session, request) : session.ask(request));
  if (body === undefined) return undefined;
  const answer = Array.isArray(body) ? body : told(body);
  const isListRead = typeof result !== 'function' || record?.isReadFromList;
  if (!answer || (Array.isArray(answer) && !isListRead)) throw unknownShape(session, request, body);
  const found =
    typeof result === 'function' ? result(answer as never, values, request) : at(result, answer);
  if (found === undefined || found === null || isEmpty(found)) return undefined;
  const items = [found].flat();
  if (!items.every((item) => isEmpty(item) || isLike(item, record))) {
    throw unknownShape(session, request, body);
  }
  return items.filter(isItem).filter((item) => !isEmpty(item));
};

/** The same; an answer without any records gives none. */
export const fetchItems = async <I extends Input>(
  started: Run<I>,
  request: ApiRequest,
  finding: Finding<I>,
): Promise<Item[]> => (await findItems(started, request, finding)) ?? [];

/**
 * What an answer tells, without what every one carries and no document declares
 * (docs/highlevel_quirks.md#trace-id).
 */
const told = (body: unknown): Item | undefined => {
  if (!isItem(body)) return undefined;
  const { traceId: _, ...told } = body;
  return told;
};

const isEmpty = (value: unknown) => isItem(value) && Object.keys(value).length === 0;

/** Whether something can be such a record: it has at least one of its fields. */
const isLike = (value: unknown, record: RecordType<unknown> | undefined) =>
  isItem(value) &&
  (!record || Object.keys(value).some((key) => key === '_id' || record.keys.includes(key)));

/** The error for an answer that tells something else than it is asked for. */
export const unknownShape = ({ z }: Session, request: ApiRequest, body?: unknown): Error => {
  const sentence = `HighLevel answered in a shape that this step does not know, so nothing is wrong with your Zap. ${retryAdvice(request)}`;
  return new z.errors.Error(withWords(sentence, messageIn(body)), 'unknown_shape', 502);
};

export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What an answer holds under a name. An answer that is a list, or a record with an id of its own,
 * comes without the envelope.
 */
const at = (name: string | undefined, body: unknown): unknown => {
  if (name === undefined || !isItem(body)) return body;
  return name in body || !('id' in body) ? body[name] : body;
};

/** Records in the one shape that we give them, with what only the account knows of them. */
export const enriched = async (
  { session }: { session: Session },
  { normalize = (item) => item, enrich = async (_, items) => items }: RecordType<unknown>,
  items: Item[],
): Promise<Item[]> => enrich(session, items.map(normalize));

/** The key under which a form keeps the sub-account that it works on, with an agency connection. */
const locationKey = 'locationId';

const chosenLocation = (z: ZObject, { authData, inputData }: Bundle, access: Access): string => {
  if (connectionOf({ authData }).level === 'location' || access !== 'location') return '';
  const given: unknown = inputData[locationKey];
  const chosen = typeof given === 'string' || typeof given === 'number' ? `${given}`.trim() : '';
  if (/^[\w-]+$/.test(chosen)) return chosen;
  const fault = chosen ? 'is not an ID.' : 'is required, since you connected a whole agency.';
  throw new z.errors.Error(`Sub-Account: ${fault}`, 'invalid_input', 400);
};

type InputField = PlainInputField | ((z: ZObject, bundle: Bundle) => InputFields);
type InputFields = PlainInputField[] | Promise<PlainInputField[]>;

/**
 * How many optional fields of a form are static. Zapier's core copies and freezes every static
 * object of the app for each run, so the rest comes from functions, which only the editor calls.
 */
const MAX_STATIC_OPTIONAL_FIELDS = 6;

/** The form of an operation, with the sub-account first where the connection is an agency's. */
export const formOf = ({ input, ...needs }: Facts & { input: Input }): InputField[] => {
  const { access = 'location' } = needs;
  const declared = fieldsOf(input).flatMap((field) => [field, ...(field.children ?? [])]);
  // One for the sub-account.
  const room = MAX_FIELDS - declared.length - 1;
  let optional = 0;
  const isStatic = (field: PlainInputField) =>
    field.required || (!field.children && optional++ < MAX_STATIC_OPTIONAL_FIELDS);
  const fields = formFieldsOf(input).map((each): InputField => {
    if (each.kind === 'looked up') {
      return async (z, bundle) =>
        withinForm(await lookUp(z, bundle, needs, each.dynamicFields), room, bundle.inputData);
    }
    const { field, visibleWhen = {}, visibleFor } = each;
    if (each.visibleWhen || visibleFor) {
      return (_z, bundle) =>
        isShown(visibleWhen, bundle.inputData) &&
        (!visibleFor || visibleFor === connectionOf(bundle).level)
          ? [field]
          : [];
    }
    return isStatic(field) ? field : () => [field];
  });
  return access === 'location' ? [subAccountField, ...fields] : fields;
};

const subAccountField = (_z: ZObject, bundle: Bundle): PlainInputField[] =>
  connectionOf(bundle).level === 'location'
    ? []
    : [
        {
          key: locationKey,
          label: 'Sub-Account',
          type: 'string',
          required: true,
          dynamic: 'sub_account_dropdown.id.name',
          altersDynamicFields: true,
          helpText: 'The sub-account (location) of your agency that this step works in.',
        },
      ];

type OutputField = PlainOutputField | ((z: ZObject, bundle: Bundle) => Promise<PlainOutputField[]>);

/**
 * The output fields of a record. What identifies it is static. The other fields come from a
 * function, for the reason given at MAX_STATIC_OPTIONAL_FIELDS; those that only the account knows
 * come from a second one, because it sends a request that can fail.
 */
export const outputFieldsOf = (
  { outputFields, dynamicFields }: RecordType<unknown>,
  needs: Facts,
): OutputField[] => {
  const identifies = ({ key, primary }: PlainOutputField) => primary || key === 'id';
  const others = outputFields.filter((field) => !identifies(field));
  return [
    ...outputFields.filter(identifies),
    async () => others,
    ...(dynamicFields
      ? [
          (z: ZObject, bundle: Bundle) =>
            lookUp(z, bundle, needs, async (session) =>
              (await dynamicFields(session)).slice(0, MAX_FIELDS - outputFields.length),
            ).catch((error: unknown) => {
              // Core gives no fields at all when one function fails.
              if (error instanceof z.errors.RefreshAuthError) throw error;
              z.console.log(`Custom fields could not be read: ${Object(error).message}`);
              return [];
            }),
        ]
      : []),
  ];
};

/** Fields that only the account knows; as long as no sub-account is chosen there are none. */
const lookUp = async <F>(
  z: ZObject,
  bundle: Bundle,
  { scope, access = 'location' }: Facts,
  find: (session: Session) => Promise<F[]>,
): Promise<F[]> => {
  const isWaiting = connectionOf(bundle).level === 'agency' && !bundle.inputData?.[locationKey];
  if (isWaiting) return [];
  const session = openSession(z, bundle, { scope, access }, chosenLocation(z, bundle, access));
  return find(session);
};
