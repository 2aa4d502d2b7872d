import type { Bundle, ZObject } from 'zapier-platform-core';
import type { z as zod } from 'zod';
import { type Needs, saysNotFound, UserError, withoutHistory } from '../highlevel/errors';
import { probeFile } from '../highlevel/files';
import type { ApiRequest } from '../highlevel/request';
import { openSession, type Session } from '../highlevel/session';
import { succeeded } from '../highlevel/success';
import { messageIn } from '../highlevel/words';
import { assertAddress } from './address';
import type { Result } from './declaration';
import { type Input, unsentIn } from './fields';
import type { Item, RecordType } from './record';
import type { Context } from './request';
import { isItem, recordsIn } from './response';
import { chosenLocation } from './sub_account';
import { completed, readInput } from './values';

/** The page size while the editor loads samples. */
const SAMPLE_PAGE_SIZE = 10;

/** A run of an operation: its checked values, and the session that sends its requests. */
export type Run<I extends Input> = {
  values: zod.output<I>;
  /** The fields of the form that are not sent. */
  unsent: string[];
  session: Session;
  context: Context;
};

/**
 * Starts a run: checks the connection and the values of the form. It sends a request only if a
 * value must be completed from the account (`completedBy`).
 *
 * @throws z.errors.Error with what is wrong with the connection or the values.
 */
export const startRun = async <I extends Input>(
  z: ZObject,
  bundle: Bundle,
  { input, scope, access = 'location' }: { input: I } & Partial<Needs>,
): Promise<Run<I>> => {
  const values = readInput(z, input, bundle);
  const chosen = chosenLocation(z, bundle, access);
  const form = { input, values, names: Object(bundle.meta?.inputFields) };
  const session = openSession(z, bundle, { scope, access }, chosen, (request) =>
    assertAddress(request, form),
  );
  const { locationId, companyId } = session;
  const { isLoadingSample = false, timezone } = bundle.meta ?? {};
  const context = {
    locationId,
    companyId,
    now: new Date(),
    timeZone: timezone || 'UTC',
    pageSize: (largest: number) =>
      isLoadingSample ? Math.min(SAMPLE_PAGE_SIZE, largest) : largest,
    isLoadingSample,
  };
  return {
    values: await completed(session, input, values),
    unsent: unsentIn(input),
    session,
    context,
  };
};

/** Runs `work` and turns our `UserError` into the error that Zapier shows to the user. */
export const run = async <T>(z: ZObject, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError) throw new z.errors.Error(error.message, 'refused', 400);
    throw withoutHistory(error);
  }
};

/**
 * A run that keeps the body of its last response, because an error about a missing record quotes
 * HighLevel's words from it.
 */
export const hearing = <R extends { session: Session }>(started: R) => {
  let body: unknown;
  const { session } = started;
  const ask: Session['ask'] = async (request) => {
    body = await session.ask(request);
    return body;
  };
  return { started: { ...started, session: { ...session, ask } }, lastBody: () => body };
};

/** Where an operation finds its records in a response. */
type Finding<I extends Input> = {
  result?: Result<I, unknown>;
  record?: RecordType<unknown>;
  /** Whether `result` accepts a body that is a list. */
  isReadFromList?: boolean;
};

/**
 * Sends a request and returns the records in its response; `undefined` if the response has no such
 * list or record (an empty list is `[]`).
 *
 * @throws z.errors.Error for a response that the operation cannot read.
 * @throws UserError if HighLevel reports a failure other than "not found".
 */
export const requestRecords = async <I extends Input>(
  { session, values }: Run<I>,
  request: ApiRequest,
  finding: Finding<I>,
): Promise<Item[] | undefined> => {
  const body = await (request.file ? probeFile(session, request) : session.ask(request));
  if (body === undefined) return undefined;
  const records = recordsIn(body, { ...finding, session, values, request });
  if (!records && isItem(body) && !saysNotFound(messageIn(body))) succeeded(body);
  return records;
};

/** Normalized records, with what only the account knows of them. */
export const enriched = async (
  { session }: { session: Session },
  { normalize = (item) => item, enrich = async (_, items) => items }: RecordType<unknown>,
  items: Item[],
): Promise<Item[]> => enrich(session, items.map(normalize));
