import type { HttpResponse, ZObject } from 'zapier-platform-core';
import { secondsToWait } from './budget';
import { isWebPage, withWords, wordsOf } from './words';

/** An error that the user can fix, described in one sentence for the person who builds the Zap. */
export class UserError extends Error {
  override name = 'UserError';
}

/** The parts of a failed response that errors are made from. */
export type Failure = {
  status: number;
  headers: Pick<HttpResponse['headers'], 'get'>;
  /** The parsed body, if it is JSON, and its text. */
  data: unknown;
  content?: string;
};

/**
 * Marks an error so that core does not add the run's history to its message. The history holds the
 * start of every response, and a token response starts with the token (core's middleware.js).
 */
export const withoutHistory = <E>(error: E): E =>
  error instanceof Error ? Object.assign(error, { doNotContextify: true }) : error;

/** What an operation needs from a connection; named in the error when it is missing. */
export type Needs = {
  /**
   * A scope of HighLevel's OAuth, like `contacts.write`; undefined if HighLevel's documents name
   * none.
   */
  scope?: string | undefined;
  access: Access;
  /** Makes the error message for a rejection from HighLevel's words and its status. */
  refusal?: (words: string, status: number) => string;
};

/** Which token an endpoint accepts: that of a sub-account, of an agency, or either. */
export type Access = 'location' | 'agency' | 'either';

const kindOf: Record<Access, string> = {
  location: 'a sub-account',
  agency: 'an agency',
  either: 'a sub-account or agency',
};

/** The error message for a connection that lacks what an operation needs. */
export const missingPermissionMessage = ({ scope, access }: Needs): string => {
  const kind = kindOf[access];
  return scope === undefined
    ? `This step needs ${kind} connection. Reconnect HighLevel in Zapier and choose ${kind}.`
    : `This step needs ${kind} connection with the scope ${scope}. Reconnect HighLevel in Zapier, choose ${kind} and accept the scopes when HighLevel asks. If this scope is not among them, it has to be added to the app in HighLevel's Marketplace first.`;
};

/** The context of a failed request. */
export type Attempt = {
  needs: Needs;
  /** Secrets in the request that no message may repeat. */
  secrets: string[];
  /** Advice for a failure after which it is unclear whether HighLevel did the work. */
  advice: string;
  /** Advice for the case that HighLevel already has such a record. */
  duplicateAdvice?: string | undefined;
};

/**
 * Turns a failed response into the error for Zapier. With a 429, Zapier waits and tries again. Any
 * other error ends the run; its message has HighLevel's words and says what to do. A 401 gets here
 * only if it is not about the token (request.ts).
 */
export const errorOf = (z: ZObject, response: Failure, attempt: Attempt): Error => {
  const { status, headers } = response;
  const words = wordsOf(response, attempt.secrets);
  if (status === 429) return throttled(z, 'accepts no more requests for now', headers, words);
  const [sentence, code] = sentenceOf(response, words, attempt);
  return new z.errors.Error(withWords(sentence, words), code, status);
};

/** Makes Zapier wait as long as the response headers require, then run the step again. */
export const throttled = (
  z: ZObject,
  what: string,
  headers: Failure['headers'],
  words: string,
): Error =>
  new z.errors.ThrottledError(
    withWords(`HighLevel ${what}. Zapier will try again.`, words),
    secondsToWait(headers),
  );

/** The error that makes Zapier refresh the connection's token. */
export const refreshError = (z: ZObject, words: string): Error =>
  withoutHistory(
    new z.errors.RefreshAuthError(
      withWords('HighLevel no longer accepts the token of this connection.', words),
    ),
  );

const sentenceOf = (
  response: Failure,
  words: string,
  { needs, advice, duplicateAdvice }: Attempt,
): [sentence: string, code: string] => {
  const { status } = response;
  if (status >= 500) {
    return [`HighLevel had an internal error (status ${status}). ${advice}`, 'unavailable'];
  }
  if (status < 400) {
    return [
      `HighLevel redirected this request (status ${status}), which Zapier does not follow. Try again later.`,
      'redirected',
    ];
  }
  if (isTimeout(response)) return [`HighLevel took too long to respond. ${advice}`, 'unavailable'];
  if (isWebPage(response)) {
    return [`HighLevel returned a web page instead of data (status ${status}).`, 'blocked'];
  }
  if (needs.refusal) return [needs.refusal(words, status), 'refused'];
  if (status === 401 || status === 403) {
    if (isPermission(words)) {
      return [`HighLevel refused this. ${missingPermissionMessage(needs)}`, 'forbidden'];
    }
    return status === 403
      ? ['HighLevel refused this request (status 403).', 'forbidden']
      : ['HighLevel refused this, although the connection is valid.', 'refused'];
  }
  if (duplicateAdvice && [400, 409, 422].includes(status) && duplicate.test(words)) {
    return [`HighLevel already has such a record. ${duplicateAdvice}`, 'conflict'];
  }
  if (status === 404) {
    return isNotFound(response)
      ? ['HighLevel did not find what this step refers to. Check its IDs.', 'not_found']
      : ['HighLevel does not know the address of this request.', 'not_found'];
  }
  if (status === 409) return ['This conflicts with what HighLevel already has.', 'conflict'];
  if (status === 400 || status === 422) {
    return ['HighLevel did not accept this. Correct the fields and try again.', 'refused'];
  }
  return [`HighLevel did not accept this request (status ${status}).`, 'refused'];
};

const duplicate = /already exist|duplicat|already (been )?(taken|in use|registered)/i;

/**
 * Whether HighLevel's words mean that the connection lacks a scope, or has the wrong level or
 * location.
 */
export const isPermission = (words: string): boolean =>
  /\bscopes?\b|auth ?class|user type mismatch|forbidden resource|access to (this|the) (location|company|agency|sub-?account)/i.test(
    words,
  );

/**
 * The cause of a 401, if HighLevel's words show it (docs/highlevel_quirks.md#other-causes-of-401).
 */
export const causeOf401 = (words: string): 'token' | 'other' | undefined => {
  if (isPermission(words) || /\biam\b|version header|timed? ?out/i.test(words)) return 'other';
  const isToken =
    /\bjwt\b|\b(access|refresh) token\b|token.*\b(expired|invalid|revoked|not valid)\b|\b(expired|invalid|revoked|missing)\b.*token|\bno (\w+ )?token\b/i;
  return isToken.test(words) ? 'token' : undefined;
};

/** Whether the request timed out at HighLevel, which also returns a 401 for that. */
export const isTimeout = (response: Failure): boolean =>
  response.status === 408 || (response.status === 401 && /timed? ?out/i.test(wordsOf(response)));

/**
 * Whether a response means that the requested record does not exist. With 400, 401 and 422,
 * HighLevel's words decide. A web page or an unknown address proves nothing about a record.
 */
export const isNotFound = (response: Failure): boolean => {
  const words = wordsOf(response);
  if (response.status === 404) return !isWebPage(response) && !/^cannot [a-z]+ \//i.test(words);
  return [400, 401, 422].includes(response.status) && saysNotFound(words);
};

/** Whether HighLevel's words mean that the requested record does not exist. */
export const saysNotFound = (words: string): boolean => notFound.test(words);

const notFound = /not found|\bno \w+ found\b|(does not|doesn't) exist|was deleted/i;
